using System.CommandLine;
using Compressor.Edits;

namespace Compressor.Local.Commands;

/// <summary><c>serve [--port N] [--urls …]</c></summary>
internal static class ServeCommand
{
    private const int DefaultPort = 7071;

    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var port = Ports.Option(DefaultPort, language);
        var urls = new Option<string?>("--urls") { Description = language.Say("Where to listen instead, as \"http://0.0.0.0:8080\"; several with ';'.", "改在此处监听，如“http://0.0.0.0:8080”；多个用“;”分隔。"), HelpName = "URLS" };
        urls.Validators.Add(given =>
        {
            foreach (var url in given.Tokens.SelectMany(token => token.Value.Split(';')))
            {
                if (!Ports.IsListenUrl(url)) given.AddError(language.Say($"--urls {url} is no address to listen on; write it as http://0.0.0.0:8080.", $"--urls {url} 不是可监听的地址；请写成 http://0.0.0.0:8080。"));
            }
        });
        var common = new CommonOptions(language);
        var command = new Command("serve", language.Say("Serve the web page and the API on this machine.", "在本机提供网页和 API。")) { port, urls };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var listen = parsed.GetValue(urls) ?? $"http://127.0.0.1:{parsed.GetValue(port)}";
            await using var host = await Starting.RunAsync(() => ServeHost.StartAsync(common.Read(parsed), listen, cancellationToken));
            var addresses = string.Join(" ", host.Urls);
            return await Serving.UntilInterruptedAsync(
                console, language.Say($"Compressor: {addresses} (page at /, API at /api); Ctrl-C stops it.", $"Compressor：{addresses} （网页在 /，API 在 /api）；按 Ctrl-C 停止。"), host.Failed, cancellationToken);
        });
        return command;
    }
}

/// <summary>Runs a server until a signal or a fault ends it.</summary>
internal static class Serving
{
    /// <param name="failed">A part of the server has ended by itself: whoever runs the process sees that by its exit code, and starts it again.</param>
    public static async Task<int> UntilInterruptedAsync(CommandConsole console, string greeting, CancellationToken failed, CancellationToken cancellationToken)
    {
        await console.Output.WriteLineAsync(greeting);
        await console.Output.FlushAsync(CancellationToken.None);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (failed.Register(() => ended.TrySetResult()))
        await using (cancellationToken.Register(() => ended.TrySetResult())) await ended.Task;
        if (cancellationToken.IsCancellationRequested) return ExitCodes.Done;
        await console.Errors.WriteLineAsync(console.Language.Say("A part of the server failed, so it stops; the log says why. Start it again: it goes on where it was.", "服务器的一部分出错，因此停止运行，原因见日志。请重新启动：将从中断处继续。"));
        return ExitCodes.Failed;
    }
}
