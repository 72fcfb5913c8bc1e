using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Compressor.Functions.Http;
using Compressor.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Functions.Tests.Hosts;

/// <summary>
/// The app on a real Functions host. The host starts a script in place of the worker, and the worker, built as in Program.cs, runs in this
/// process with the arguments that the script was given: so each test can put its own app behind the functions without a new host.
/// </summary>
internal sealed class RealHost : IFunctionsFront
{
    private readonly TemporaryFolder _folder = new();
    private readonly StringBuilder _log = new();
    private Process? _process;
    private IHost? _worker;

    private RealHost(WebApplication app) => App = app;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    public string Key { get; } = RandomNumberGenerator.GetHexString(40);

    public string Log
    {
        get { lock (_log) return _log.ToString(); }
    }

    public WebApplication App { private get; set; }

    /// <exception cref="InvalidOperationException">The host did not start; the message holds the end of its log.</exception>
    public static async Task<RealHost> StartAsync(string dll, string storage, WebApplication first)
    {
        var host = new RealHost(first);
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(4));
            host.WriteApp();
            host.StartHost(dll, storage);
            await host.StartWorkerAsync(storage, patience.Token);
            await host.WaitUntilServingAsync(patience.Token);
            return host;
        }
        catch (Exception e)
        {
            await host.DisposeAsync();
            throw new InvalidOperationException($"The Functions host did not start. The end of its log:\n{host.Log[^Math.Min(5000, host.Log.Length)..]}", e);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_worker is not null)
        {
            await _worker.StopAsync(CancellationToken.None);
            _worker.Dispose();
        }

        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process?.Dispose();
        _folder.Dispose();
    }

    /// <summary>What the host reads of an app: its settings, what the build says of functions and extensions, and how to start the worker.</summary>
    private void WriteApp()
    {
        var build = Path.Combine(RepositoryRoot.Path, "src", "Compressor.Functions", Path.GetRelativePath(ProjectFolder, AppContext.BaseDirectory));
        Directory.CreateDirectory(_folder["app"]);
        foreach (var file in new[] { "host.json", "extensions.json", "functions.metadata" }) File.Copy(Path.Combine(build, file), _folder["app/" + file]);
        Directory.CreateSymbolicLink(_folder["app/.azurefunctions"], Path.Combine(build, ".azurefunctions"));
        File.WriteAllText(_folder["app/worker.config.json"], """
            {"description":{"language":"dotnet-isolated","extensions":[".dll"],"defaultExecutablePath":"/bin/sh","defaultWorkerPath":"worker.sh","workerIndexing":"true"}}
            """);
        File.WriteAllText(_folder["app/worker.sh"], """
            printf '%s\n' "$@" >"$WORKER_ARGUMENTS.new"
            mv "$WORKER_ARGUMENTS.new" "$WORKER_ARGUMENTS"
            exec tail -f /dev/null
            """);
        Directory.CreateDirectory(_folder["secrets"]);
        File.WriteAllText(_folder["secrets/host.json"], $$"""
            {"masterKey":{"name":"master","value":"{{Key}}","encrypted":false},"functionKeys":[{"name":"default","value":"{{Key}}","encrypted":false}],"systemKeys":[]}
            """);
    }

    private void StartHost(string dll, string storage)
    {
        var start = new ProcessStartInfo("dotnet", [dll]) { WorkingDirectory = _folder.Path, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };

        // Either makes the host take this machine for an instance of its own platform.
        start.Environment.Remove("CONTAINER_NAME");
        start.Environment.Remove("WEBSITE_SITE_NAME");
        foreach (var (name, value) in new[]
        {
            ("ASPNETCORE_URLS", Address.AbsoluteUri), ("WEBSITE_HOSTNAME", Address.Authority), ("AzureWebJobsScriptRoot", _folder["app"]),
            ("AzureWebJobsStorage", storage), ("AzureFunctionsWebHost__hostid", "compressor-tests"), ("AzureWebJobsSecretStorageType", "files"),
            ("FUNCTIONS_SECRETS_PATH", _folder["secrets"]), ("FUNCTIONS_LOG_PATH", _folder["logs"]), ("FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"),
            ("FUNCTIONS_HOST_CONSOLE", "1"), ("AZURE_FUNCTIONS_ENVIRONMENT", "Development"), ("AzureFunctionsJobHost__Logging__Console__IsEnabled", "true"),
            ("WORKER_ARGUMENTS", _folder["arguments"]),
        })
        {
            start.Environment[name] = value;
        }

        _process = Process.Start(start) ?? throw new InvalidOperationException($"{dll} did not start.");
        foreach (var read in new Action<DataReceivedEventHandler>[] { handler => _process.OutputDataReceived += handler, handler => _process.ErrorDataReceived += handler })
            read((_, line) => { lock (_log) _log.AppendLine(line.Data); });
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    private async Task StartWorkerAsync(string storage, CancellationToken cancellationToken)
    {
        while (!File.Exists(_folder["arguments"]))
        {
            if (_process is { HasExited: true }) throw new InvalidOperationException($"It ended with exit code {_process.ExitCode}.");
            await PauseAsync(cancellationToken);
        }

        var arguments = await File.ReadAllLinesAsync(_folder["arguments"], cancellationToken);

        // Where the worker looks for the code of functions; the host sets it for the workers that it starts.
        Environment.SetEnvironmentVariable("FUNCTIONS_APPLICATION_DIRECTORY", AppContext.BaseDirectory);

        // The worker finds what the build generated for the app in the program's own assembly.
        IHost worker;
        var tests = Assembly.GetEntryAssembly();
        Assembly.SetEntryAssembly(typeof(FunctionsServices).Assembly);
        try
        {
            var builder = FunctionsApplication.CreateBuilder([]);
            builder.ConfigureFunctionsWebApplication();
            // It reads its arguments from this process's command line.
            builder.Configuration.AddCommandLine(arguments, new Dictionary<string, string>
            {
                ["--functions-uri"] = "Functions:Worker:HostEndpoint",
                ["--functions-worker-id"] = "Functions:Worker:WorkerId",
                ["--functions-request-id"] = "Functions:Worker:RequestId",
                ["--functions-grpc-max-message-length"] = "Functions:Worker:GrpcMaxMessageLength",
            });
            builder.Configuration["Storage:ConnectionString"] = storage;
            builder.Services.AddCompressorFunctions(builder.Configuration);
            builder.Services.AddTransient(_ => App.Services.GetRequiredService<ApiPipeline>());
            builder.Use(next => async context =>
            {
                await using var scope = App.Services.CreateAsyncScope();
                if (context.GetHttpContext() is { } http) http.RequestServices = scope.ServiceProvider;
                await next(context);
            });
            worker = builder.Build();
        }
        finally
        {
            Assembly.SetEntryAssembly(tests);
        }

        await worker.StartAsync(cancellationToken);
        _worker = worker;
    }

    private async Task WaitUntilServingAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/api/health", cancellationToken);
                if (answer.StatusCode == HttpStatusCode.OK) return;
            }
            catch (HttpRequestException) when (_process is { HasExited: false })
            {
                // It does not listen yet.
            }

            await PauseAsync(cancellationToken);
        }
    }

    private static Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, cancellationToken);

    private static string ProjectFolder => Path.Combine(RepositoryRoot.Path, "tests", "Compressor.Functions.Tests");

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
