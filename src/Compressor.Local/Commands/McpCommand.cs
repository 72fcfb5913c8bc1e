using System.CommandLine;
using Compressor.Edits;
using Compressor.Local.Assistants;
using ModelContextProtocol.Server;

namespace Compressor.Local.Commands;

/// <summary><c>mcp</c>: serves an assistant over stdin and stdout.</summary>
internal static class McpCommand
{
    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var common = new CommonOptions(language);
        var command = new Command("mcp", language.Say("Serve an assistant over stdin and stdout (Model Context Protocol).", "通过标准输入输出为 AI 助手提供服务（Model Context Protocol）。"));
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var host = await Starting.RunAsync(() => LocalHost.StartAsync(common.Read(parsed), AssistantPart.AcquireAsync, AssistantServer.AddTo, cancellationToken));
            using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.Failed);
            await AssistantServer.RunAsync(host.Services, (options, logs) => new StdioServerTransport(options, logs), end.Token);
            return host.Failed.IsCancellationRequested && !cancellationToken.IsCancellationRequested ? ExitCodes.Failed : ExitCodes.Done;
        });
        return command;
    }
}
