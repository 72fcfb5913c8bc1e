using Compressor.Core.Webhooks;
using Compressor.Storage;
using Compressor.TestSupport;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Api.Tests.Hosts;

/// <summary>What the tests of the API need of a host, whichever it is.</summary>
public interface IApiHost : IAsyncDisposable
{
    HttpClient Client { get; }
    ScriptedJobs Jobs { get; }
    ScriptedBatches Batches { get; }
    ScriptedEstimates Estimates { get; }
    ScriptedRedeliveries Redeliveries { get; }
    IBlobStore Blobs { get; }
    FakeTimeProvider Time { get; }

    /// <summary>All that was logged, at every level.</summary>
    string Log { get; }

    /// <summary>The scopes in which a message was logged.</summary>
    IReadOnlyList<KeyValuePair<string, object?>> LogScopes(string message);
}

/// <summary>The API in Kestrel on a free port of 127.0.0.1, with its blobs on disk.</summary>
public sealed class KestrelHost : IApiHost
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private KestrelHost(WebApplication app, TemporaryFolder folder)
    {
        (_app, _folder) = (app, folder);
        Jobs = (ScriptedJobs)app.Services.GetRequiredService<Core.Jobs.IJobs>();
        Batches = (ScriptedBatches)app.Services.GetRequiredService<Core.Batches.IBatches>();
        Estimates = (ScriptedEstimates)app.Services.GetRequiredService<Core.Estimates.IEstimates>();
        Redeliveries = (ScriptedRedeliveries)app.Services.GetRequiredService<IRedeliveries>();
        Blobs = app.Services.GetRequiredService<IBlobStore>();
        Time = (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();
        Client = new HttpClient(new Document.ValidatingHandler("local", new SocketsHttpHandler { AllowAutoRedirect = false })) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }
    public ScriptedJobs Jobs { get; }
    public ScriptedBatches Batches { get; }
    public ScriptedEstimates Estimates { get; }
    public ScriptedRedeliveries Redeliveries { get; }
    public IBlobStore Blobs { get; }
    public FakeTimeProvider Time { get; }

    public string Log => _app.Services.GetLogText();

    public IReadOnlyList<KeyValuePair<string, object?>> LogScopes(string message) => _app.Services.GetLogScopes(message);

    public static Task<KestrelHost> StartAsync(params (string Key, string Value)[] settings) => StartAsync(settings, _ => { }, _ => { });

    /// <param name="add">Adds services beside the API's.</param>
    /// <param name="map">Maps endpoints beside the API's.</param>
    public static async Task<KestrelHost> StartAsync((string Key, string Value)[] settings, Action<IServiceCollection> add, Action<WebApplication> map)
    {
        var folder = new TemporaryFolder();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Append((Key: "Data:Directory", Value: folder["data"])).Select(s => KeyValuePair.Create<string, string?>(s.Key, s.Value)));
        builder.Services.AddBlobStorage(builder.Configuration);
        builder.Services.AddCompressorApi(builder.Configuration);
        add(builder.Services);
        builder.Services.AddScriptedWorld(DateTimeOffset.UnixEpoch.AddYears(56));
        var app = builder.Build();
        app.MapCompressorApi();
        map(app);
        await app.StartAsync();
        return new KestrelHost(app, folder);
    }

    /// <summary>As when its process is told to end.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }
}
