using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Compressor.Edits;
using Compressor.Local.Commands;
using Compressor.Local.Hosting;
using Compressor.Renderer;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Tests.Hosting;

/// <summary>Nothing that works in the background ends unseen: it survives what is thrown in it, or its end is that of the process, with an exit code.</summary>
public sealed class BackgroundServiceTests : IDisposable
{
    /// <summary>Services without a loop of their own: what they start is guarded where it runs, and what they throw at the start keeps the host from starting.</summary>
    private static readonly string[] WithoutLoop = [nameof(WorkflowEngine), "Startup", "RunExecutor"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>The host takes the process down for those that are a <see cref="BackgroundService"/>, whatever they are; so each must be one.</summary>
    [Fact]
    public void Every_service_of_the_program_is_one_whose_end_the_host_sees()
    {
        var services = new[] { typeof(ServeHost), typeof(RendererHost), typeof(WorkflowEngine), typeof(Core.CoreServices), typeof(Api.CompressorApi), typeof(Mcp.McpHosting) }
            .SelectMany(type => type.Assembly.GetTypes()).Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IHostedService).IsAssignableFrom(type)).ToList();
        Assert.Equal(WithoutLoop.Order(), services.Where(type => !typeof(BackgroundService).IsAssignableFrom(type)).Select(type => type.Name).Order());
        // A loop that is started beside ExecuteAsync would end unseen.
        Assert.All(services.Where(type => typeof(BackgroundService).IsAssignableFrom(type)), type => Assert.NotEqual(
            typeof(BackgroundService), type.GetMethod("ExecuteAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType));
    }

    [Fact]
    public async Task A_service_that_ends_is_told_by_health_and_ends_the_process_with_an_exit_code()
    {
        await using var backend = await NemoBackend.StartAsync(new NemoScript());
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["data"], "appsettings.json"), JsonSerializer.Serialize(new { NEMO_API_URL = backend.Url }), TestContext.Current.CancellationToken);
        var failing = new Failing();
        await using var host = await ServeHost.StartAsync(
            new HostSettings { DataDirectory = _folder["data"] }, "http://127.0.0.1:0", TestContext.Current.CancellationToken, services => services.AddHostedService(_ => failing));
        using var client = new HttpClient { BaseAddress = new Uri(host.Urls[0]) };

        var states = (await client.GetFromJsonAsync<JsonElement>("/api/health/ready", TestContext.Current.CancellationToken)).GetProperty("dependencies").EnumerateArray().ToDictionary(state => state.GetProperty("name").GetString()!);
        Assert.All(["services", "storage", "engine", "backend", "disk", "clearing"], name => Assert.Equal("ok", states[name].GetProperty("status").GetString()));

        var (output, errors) = (new StringWriter(), new StringWriter());
        var serving = Serving.UntilInterruptedAsync(new CommandConsole(output, errors) { Language = Language.English }, "up", host.Failed, TestContext.Current.CancellationToken);
        failing.Failure.SetException(new NotSupportedException("unforeseen"));
        Assert.Equal(ExitCodes.Failed, await serving);
        Assert.StartsWith("A part of the server failed", errors.ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => new ServicesDependency(new ServiceCollection().AddSingleton<IHostedService>(failing).BuildServiceProvider()).CheckAsync(default));
    }

    [Fact]
    public async Task A_server_that_can_not_listen_does_not_begin_to_work_and_what_it_keeps_is_its_owners_alone()
    {
        await using var backend = await NemoBackend.StartAsync(new NemoScript());
        Directory.CreateDirectory(_folder["data"]);
        await File.WriteAllTextAsync(Path.Combine(_folder["data"], "appsettings.json"), JsonSerializer.Serialize(new { NEMO_API_URL = backend.Url }), TestContext.Current.CancellationToken);
        var settings = new HostSettings { DataDirectory = _folder["data"] };
        var refused = await Assert.ThrowsAsync<UsageException>(() => ServeHost.StartAsync(settings, backend.Url, TestContext.Current.CancellationToken));
        Assert.StartsWith($"Port {new Uri(backend.Url).Port} is in use", refused.In(Language.English), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder["data"], "engine.db")));

        await using var host = await ServeHost.StartAsync(settings, "http://127.0.0.1:0", TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            Assert.All(Directory.GetFiles(_folder["data"], "*.db*", SearchOption.AllDirectories), file => Assert.Equal((file, UnixFileMode.UserRead | UnixFileMode.UserWrite), (file, File.GetUnixFileMode(file))));
            Assert.True(File.Exists(Path.Combine(_folder["data"], "engine.db")));
        }

        using var client = new HttpClient { BaseAddress = new Uri(host.Urls[0]) };
        using var answer = await client.GetAsync("/api/health", TestContext.Current.CancellationToken);
        Assert.Empty(answer.Headers.Server);
    }

    private sealed class Failing : BackgroundService
    {
        public TaskCompletionSource Failure { get; } = new();

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => Failure.Task;
    }
}
