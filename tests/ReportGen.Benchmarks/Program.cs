using BenchmarkDotNet.Running;
using ReportGen.Benchmarks.Peers;

if (args is ["peer-inputs", var folder])
{
    PeerInputs.Write(folder);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
