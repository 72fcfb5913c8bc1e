using Compressor.Local.Commands;

// What ends with one command calls most of its serializers' accessors and services' factories once or twice: reflection does that for less than it costs to generate and compile them.
if (!args.Any(arg => arg is "serve" or "mcp" or "renderer")) AppContext.SetSwitch("System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", false);

return await CommandLine.RunAsync(args, CommandConsole.OfSystem());
