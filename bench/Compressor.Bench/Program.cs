using System.CommandLine;
using Compressor.Bench.Encoding;

var root = new RootCommand("Benchmarks that print their figures.");
root.Subcommands.Add(EncodingBench.Command());
return await root.Parse(args).InvokeAsync();
