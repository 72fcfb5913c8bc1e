return await Compressor.Local.Commands.CommandLine.RunAsync(args);
