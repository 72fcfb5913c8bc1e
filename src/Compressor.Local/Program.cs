using Compressor.Local.Commands;

return await CommandLine.RunAsync(args, CommandConsole.OfSystem());
