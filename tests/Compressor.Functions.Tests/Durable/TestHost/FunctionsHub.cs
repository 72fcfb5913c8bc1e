using System.Net;
using Compressor.Functions.Durable;
using Compressor.Workflows;
using DurableTask.Core;
using Grpc.Net.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Testing.Sidecar;
using Microsoft.DurableTask.Testing.Sidecar.Grpc;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Compressor.Functions.Tests.Durable;

/// <summary>
/// The app's services, orchestrations and activities on the real Durable Task SDK: the task hub of its in-process test host, in
/// memory and over gRPC as between a Functions host and its worker. Timers take real time.
/// </summary>
internal sealed class FunctionsHub : IAsyncDisposable
{
    private readonly WebApplication _hub;
    private readonly GrpcChannel _channel;
    private readonly IHost _app;

    private FunctionsHub(WebApplication hub, GrpcChannel channel, IHost app, HistoryRecorder histories) =>
        (_hub, _channel, _app, Histories) = (hub, channel, app, histories);

    public IServiceProvider Services => _app.Services;

    /// <summary>The real adapter over the hub's own client.</summary>
    public IWorkflowClient Workflows => Services.GetRequiredService<IWorkflowClient>();

    public DurableTaskClient Client => Services.GetRequiredService<DurableTaskClient>();

    /// <summary>Waits for the end of an instance; five minutes without one are a failure, not a wait for ever.</summary>
    public async Task WaitForEndAsync(string instanceId)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(5));
        await Client.WaitForInstanceCompletionAsync(instanceId, patience.Token);
    }

    /// <summary>Every execution so far.</summary>
    public HistoryRecorder Histories { get; }

    /// <param name="settings">Null: none, and no storage.</param>
    /// <param name="more">Orchestrations and activities besides the app's.</param>
    /// <param name="beforeActivity">Awaited before each of the app's activities, with its name; what it throws is the activity's failure.</param>
    /// <param name="services">Further services of the app.</param>
    public static async Task<FunctionsHub> StartAsync(
        IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<DurableTaskRegistry>? more = null, Func<string, Task>? beforeActivity = null,
        Action<IServiceCollection>? services = null)
    {
        var histories = new HistoryRecorder();
        var hub = await StartHubAsync(histories);
        var channel = GrpcChannel.ForAddress(hub.Urls.Single());

        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration["Storage:ConnectionString"] = "UseDevelopmentStorage=true";
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.Services.AddCompressorFunctions(builder.Configuration);
        // What runs in the background reaches for the storage.
        if (settings is null) builder.Services.RemoveAll<IHostedService>();
        builder.Services.AddSingleton<DataConverter>(provider => new WorkerConverter(provider.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!));
        builder.Services.AddDurableTaskWorker(worker =>
        {
            worker.UseGrpc(channel);
            worker.AddTasks(tasks =>
            {
                FunctionsTasks.AddOrchestrations(tasks);
                FunctionsTasks.AddActivities(tasks, beforeActivity ?? (_ => Task.CompletedTask));
                more?.Invoke(tasks);
            });
        });
        builder.Services.AddDurableTaskClient(client =>
        {
            client.UseGrpc(channel);
            client.RegisterDirectly();
        });
        services?.Invoke(builder.Services);
        var app = builder.Build();
        app.Services.GetRequiredService<DurableClientSource>().Use(app.Services.GetRequiredService<DurableTaskClient>());
        await app.StartAsync();
        return new FunctionsHub(hub, channel, app, histories);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        _app.Dispose();
        _channel.Dispose();
        await _hub.DisposeAsync();
    }

    private static async Task<WebApplication> StartHubAsync(HistoryRecorder histories)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddSingleton(histories);
        builder.Services.AddGrpc(options => options.Interceptors.Add<HistoryRecorder>());
        builder.Services.AddSingleton(new InMemoryOrchestrationService());
        builder.Services.AddSingleton<IOrchestrationService>(provider => provider.GetRequiredService<InMemoryOrchestrationService>());
        builder.Services.AddSingleton<IOrchestrationServiceClient>(provider => provider.GetRequiredService<InMemoryOrchestrationService>());
        builder.Services.AddSingleton<TaskHubGrpcServer>();
        var hub = builder.Build();
        hub.MapGrpcService<TaskHubGrpcServer>();
        await hub.StartAsync();
        return hub;
    }
}
