using System.CommandLine;
using Compressor.Edits;
using Compressor.Local.Hosting;

namespace Compressor.Local.Commands;

/// <summary><c>renderer [--port N]</c>: the backend alone, for other hosts.</summary>
internal static class RendererCommand
{
    private const int DefaultPort = 7072;

    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var port = Ports.Option(DefaultPort, language);
        var common = new CommonOptions(language);
        var command = new Command("renderer", language.Say("Serve only the render backend, for other hosts (their NEMO_API_URL).", "只提供渲染后端，供其他主机使用（其 NEMO_API_URL）。")) { port };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var configuration = (common.Read(parsed) with { Verbose = true }).Read();
            await using var renderer = await Starting.RunAsync(() => OwnRenderer.StartAsync(configuration, parsed.GetValue(port), cancellationToken));
            return await Serving.UntilInterruptedAsync(
                console, language.Say($"Renderer: NEMO_API_URL={renderer.Address}; Ctrl-C stops it.", $"渲染后端：NEMO_API_URL={renderer.Address}；按 Ctrl-C 停止。"), renderer.Stopping, cancellationToken);
        });
        return command;
    }
}
