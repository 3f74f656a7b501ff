using System.Text.Json;
using Octokit.Internal;

namespace ReportGen.GitHub.Api;

/// <summary>
/// Octokit's serialiser replaced by generated code: its own reflects over types, which a natively
/// compiled program can't do, and drops fields that are needed here (digest, immutable, state).
/// </summary>
internal sealed class RecordSerializer : IJsonSerializer
{
    public string Serialize(object item) =>
        JsonSerializer.Serialize(item, item.GetType(), GitHubJson.Default);

    public T Deserialize<T>(string json) =>
        typeof(T) == typeof(object)
            ? default!
            : (T)JsonSerializer.Deserialize(json, typeof(T), GitHubJson.Default)!;
}
