using System.CommandLine;
using Compressor.Local.Hosting;

namespace Compressor.Local.Commands;

/// <summary><c>renderer [--port N]</c>: the backend alone, for other hosts.</summary>
internal static class RendererCommand
{
    private const int DefaultPort = 7072;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0: any that is free.", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        Ports.Check(port);
        var common = new CommonOptions();
        var command = new Command("renderer", "Serve only the render backend, for other hosts (their NEMO_API_URL).") { port };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = (common.Read(parsed) with { Verbose = true }).Read();
            await using var renderer = await Starting.RunAsync(() => OwnRenderer.StartAsync(configuration, parsed.GetValue(port), cancellationToken));
            return await Serving.UntilInterruptedAsync($"Renderer: NEMO_API_URL={renderer.Address}; Ctrl-C stops it.", cancellationToken);
        });
        return command;
    }
}
