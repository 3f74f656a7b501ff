using System.Text.Json.Serialization;

namespace ReportGen.GitHub.Api;

/// <summary>A release as GitHub's REST API gives it (only the fields that are used).</summary>
internal sealed record ReleaseRecord
{
    public long Id { get; init; }

    public string TagName { get; init; } = "";

    public string? TargetCommitish { get; init; }

    public string? Name { get; init; }

    public string? Body { get; init; }

    public bool Draft { get; init; }

    public bool? Immutable { get; init; }

    public string? HtmlUrl { get; init; }

    public string UploadUrl { get; init; } = "";

    public IReadOnlyList<AssetRecord> Assets { get; init; } = [];
}

/// <summary>An asset of a release.</summary>
internal sealed record AssetRecord
{
    public long Id { get; init; }

    public string Name { get; init; } = "";

    /// <summary><c>uploaded</c>, or <c>starter</c> for an upload that never finished.</summary>
    public string State { get; init; } = "";

    public long Size { get; init; }

    /// <summary><c>sha256:…</c>, where the server computes it.</summary>
    public string? Digest { get; init; }
}

/// <summary>The request that creates or changes a release.</summary>
internal sealed record ReleaseRequest
{
    public string? TagName { get; init; }

    public string? TargetCommitish { get; init; }

    public string? Name { get; init; }

    public string? Body { get; init; }

    public bool? Draft { get; init; }
}

/// <summary>A git reference.</summary>
internal sealed record ReferenceRecord
{
    public string Ref { get; init; } = "";

    public ReferenceTarget Object { get; init; } = new();
}

/// <summary>What a git reference points at.</summary>
internal sealed record ReferenceTarget
{
    public string Sha { get; init; } = "";

    public string Type { get; init; } = "";
}

/// <summary>A repository.</summary>
internal sealed record RepositoryRecord
{
    public string FullName { get; init; } = "";

    public bool Private { get; init; }

    public string DefaultBranch { get; init; } = "";
}

/// <summary>A branch.</summary>
internal sealed record BranchRecord
{
    public string Name { get; init; } = "";

    public bool Protected { get; init; }
}

/// <summary>The classic protection of a branch.</summary>
internal sealed record BranchProtectionRecord
{
    public RequiredReviewsRecord? RequiredPullRequestReviews { get; init; }
}

/// <summary>What reviews a branch asks for.</summary>
internal sealed record RequiredReviewsRecord
{
    public int RequiredApprovingReviewCount { get; init; }
}

/// <summary>One rule of a ruleset.</summary>
internal sealed record RuleRecord
{
    public string Type { get; init; } = "";

    public RequiredReviewsRecord? Parameters { get; init; }
}

/// <summary>How one commit compares with another.</summary>
internal sealed record ComparisonRecord
{
    /// <summary><c>identical</c>, <c>behind</c> (the first holds the second), <c>ahead</c> or <c>diverged</c>.</summary>
    public string Status { get; init; } = "";
}

/// <summary>The environments of a repository.</summary>
internal sealed record EnvironmentsRecord
{
    public IReadOnlyList<EnvironmentRecord> Environments { get; init; } = [];
}

/// <summary>A deployment environment.</summary>
internal sealed record EnvironmentRecord
{
    public string Name { get; init; } = "";

    public IReadOnlyList<ProtectionRuleRecord> ProtectionRules { get; init; } = [];
}

/// <summary>A protection rule of an environment.</summary>
internal sealed record ProtectionRuleRecord
{
    public string Type { get; init; } = "";

    public IReadOnlyList<ReviewerRecord>? Reviewers { get; init; }
}

/// <summary>A reviewer of an environment.</summary>
internal sealed record ReviewerRecord
{
    public string Type { get; init; } = "";
}

/// <summary>The default permissions of a workflow's token.</summary>
internal sealed record WorkflowPermissionsRecord
{
    public string DefaultWorkflowPermissions { get; init; } = "";

    public bool CanApprovePullRequestReviews { get; init; }
}

/// <summary>Whether immutable releases are on.</summary>
internal sealed record ImmutableReleasesRecord
{
    public bool Enabled { get; init; }
}

/// <summary>A comment on an issue or a pull request.</summary>
internal sealed record CommentRecord
{
    public long Id { get; init; }

    public string? Body { get; init; }

    public string? HtmlUrl { get; init; }
}

/// <summary>What is sent to write or change a comment.</summary>
internal sealed record CommentRequest
{
    public string? Body { get; init; }
}

/// <summary>GitHub's answer to a request that it refuses.</summary>
internal sealed record ErrorRecord
{
    public string? Message { get; init; }

    public IReadOnlyList<ErrorDetailRecord>? Errors { get; init; }
}

/// <summary>One error that GitHub reports in a request.</summary>
internal sealed record ErrorDetailRecord
{
    public string? Resource { get; init; }

    public string? Field { get; init; }

    public string? Code { get; init; }
}

/// <summary>Serialisation without reflection.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ReleaseRecord))]
[JsonSerializable(typeof(ReleaseRecord[]))]
[JsonSerializable(typeof(AssetRecord))]
[JsonSerializable(typeof(AssetRecord[]))]
[JsonSerializable(typeof(ReleaseRequest))]
[JsonSerializable(typeof(ReferenceRecord))]
[JsonSerializable(typeof(RepositoryRecord))]
[JsonSerializable(typeof(BranchRecord))]
[JsonSerializable(typeof(BranchProtectionRecord))]
[JsonSerializable(typeof(RuleRecord[]))]
[JsonSerializable(typeof(ErrorRecord))]
[JsonSerializable(typeof(ComparisonRecord))]
[JsonSerializable(typeof(EnvironmentsRecord))]
[JsonSerializable(typeof(WorkflowPermissionsRecord))]
[JsonSerializable(typeof(ImmutableReleasesRecord))]
[JsonSerializable(typeof(CommentRecord))]
[JsonSerializable(typeof(CommentRecord[]))]
[JsonSerializable(typeof(CommentRequest))]
internal sealed partial class GitHubJson : JsonSerializerContext;
