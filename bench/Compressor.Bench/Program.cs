using System.CommandLine;
using Compressor.Bench.Encoding;
using Compressor.Bench.Host;

var root = new RootCommand("Benchmarks that print their figures.");
root.Subcommands.Add(EncodingBench.Command());
root.Subcommands.Add(HostBench.Command());
return await root.Parse(args).InvokeAsync();
