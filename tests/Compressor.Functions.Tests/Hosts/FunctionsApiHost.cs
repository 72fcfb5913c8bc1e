using Compressor.Api.Tests.Hosts;
using Compressor.Core.Batches;
using Compressor.Core.Estimates;
using Compressor.Core.Jobs;
using Compressor.Functions.Tests.Http;
using Compressor.Core.Webhooks;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Functions.Tests.Hosts;

/// <summary>The API as the HTTP functions serve it, with its blobs in Azurite.</summary>
internal sealed class FunctionsApiHost : IApiHost
{
    private readonly WebApplication _app;
    private readonly IFunctionsFront _front;
    private readonly int _logBefore;

    private FunctionsApiHost(WebApplication app, IFunctionsFront front)
    {
        (_app, _front, _logBefore) = (app, front, front.Log.Length);
        Jobs = (ScriptedJobs)app.Services.GetRequiredService<IJobs>();
        Batches = (ScriptedBatches)app.Services.GetRequiredService<IBatches>();
        Estimates = (ScriptedEstimates)app.Services.GetRequiredService<IEstimates>();
        Redeliveries = (ScriptedRedeliveries)app.Services.GetRequiredService<IRedeliveries>();
        Blobs = app.Services.GetRequiredService<IBlobStore>();
        Time = (FakeTimeProvider)app.Services.GetRequiredService<TimeProvider>();
        Client = new HttpClient(new Compressor.Api.Tests.Document.ValidatingHandler("functions", new SocketsHttpHandler { AllowAutoRedirect = false })) { BaseAddress = front.Address };
        Client.DefaultRequestHeaders.Add("x-functions-key", front.Key);
    }

    public HttpClient Client { get; }
    public ScriptedJobs Jobs { get; }
    public ScriptedBatches Batches { get; }
    public ScriptedEstimates Estimates { get; }
    public ScriptedRedeliveries Redeliveries { get; }
    public IBlobStore Blobs { get; }
    public FakeTimeProvider Time { get; }

    public string Log => _app.Services.GetLogText() + _front.Log[_logBefore..];

    public IReadOnlyList<KeyValuePair<string, object?>> LogScopes(string message) => _app.Services.GetLogScopes(message);

    public static async Task<IApiHost> StartAsync(FunctionsFront functions, (string Key, string Value)[] settings)
    {
        // Azurite compares signed URLs with the true time.
        WebApplication? app = null;
        var (front, _) = await functions.ServeAsync(storage => app = FunctionsApp.Build(
            services => services.AddScriptedWorld(TimeProvider.System.GetUtcNow()), [.. settings, ("Storage:ConnectionString", storage)]));
        var host = new FunctionsApiHost(app!, front);
        await host.RemoveBlobsAsync();
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    /// <summary>Those of the tests before.</summary>
    private async Task RemoveBlobsAsync()
    {
        foreach (var container in new[] { "uploads", "results", "state" })
        {
            await foreach (var facts in Blobs.ListAsync(container, "")) await Blobs.DeleteAsync(facts.Blob);
        }
    }
}
