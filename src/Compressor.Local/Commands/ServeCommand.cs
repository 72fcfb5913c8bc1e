using System.CommandLine;

namespace Compressor.Local.Commands;

/// <summary><c>serve [--port N] [--urls …]</c></summary>
internal static class ServeCommand
{
    private const int DefaultPort = 7071;

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "The port on 127.0.0.1; 0: any that is free.", DefaultValueFactory = _ => DefaultPort, HelpName = "PORT" };
        var urls = new Option<string?>("--urls") { Description = "Where to listen instead, as \"http://0.0.0.0:8080\"; several with ';'.", HelpName = "URLS" };
        Ports.Check(port);
        urls.Validators.Add(given =>
        {
            foreach (var url in given.Tokens.SelectMany(token => token.Value.Split(';')))
            {
                if (!Ports.IsListenUrl(url)) given.AddError($"--urls {url} is no address to listen on; write it as http://0.0.0.0:8080.");
            }
        });
        var common = new CommonOptions();
        var command = new Command("serve", "Serve the web page and the API on this machine.") { port, urls };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var listen = parsed.GetValue(urls) ?? $"http://127.0.0.1:{parsed.GetValue(port)}";
            await using var host = await Starting.RunAsync(() => ServeHost.StartAsync(common.Read(parsed) with { Verbose = true }, listen, cancellationToken));
            return await Serving.UntilInterruptedAsync($"Compressor: {string.Join(" ", host.Urls)} (page at /, API at /api); Ctrl-C stops it.", cancellationToken);
        });
        return command;
    }
}

/// <summary>Runs a server until a signal ends it.</summary>
internal static class Serving
{
    public static async Task<int> UntilInterruptedAsync(string greeting, CancellationToken cancellationToken)
    {
        await Console.Out.WriteLineAsync(greeting);
        await Console.Out.FlushAsync(CancellationToken.None);
        var interrupted = new TaskCompletionSource();
        await using (cancellationToken.Register(interrupted.SetResult)) await interrupted.Task;
        return ExitCodes.Done;
    }
}
