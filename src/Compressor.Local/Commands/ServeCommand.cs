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
                console, language.Say($"Compressor: {addresses} (page at /, API at /api); Ctrl-C stops it.", $"Compressor：{addresses} （网页在 /，API 在 /api）；按 Ctrl-C 停止。"), cancellationToken);
        });
        return command;
    }
}

/// <summary>Runs a server until a signal ends it.</summary>
internal static class Serving
{
    public static async Task<int> UntilInterruptedAsync(CommandConsole console, string greeting, CancellationToken cancellationToken)
    {
        await console.Output.WriteLineAsync(greeting);
        await console.Output.FlushAsync(CancellationToken.None);
        var interrupted = new TaskCompletionSource();
        await using (cancellationToken.Register(interrupted.SetResult)) await interrupted.Task;
        return ExitCodes.Done;
    }
}
