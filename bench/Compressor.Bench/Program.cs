using System.CommandLine;
using Compressor.Bench.Clips;
using Compressor.Bench.Edits;
using Compressor.Bench.Encoding;
using Compressor.Bench.Engine;
using Compressor.Bench.Host;
using Compressor.Bench.Reading;
using Compressor.Bench.Scale;

var root = new RootCommand("Benchmarks that print their figures.");
root.Subcommands.Add(ClipsBench.Command());
root.Subcommands.Add(EditsBench.Command());
root.Subcommands.Add(EncodingBench.Command());
root.Subcommands.Add(EngineBench.Command());
root.Subcommands.Add(HostBench.Command());
root.Subcommands.Add(ReadingBench.Command());
root.Subcommands.Add(ScaleBench.Command());
return await root.Parse(args).InvokeAsync();
