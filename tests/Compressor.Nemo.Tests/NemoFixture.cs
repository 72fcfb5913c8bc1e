using Compressor.Nemo.Client;
using Compressor.Nemo.Drafts;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Compressor.Nemo.Tests;

/// <summary>A client as the hosts register it, against a scripted backend, with a data folder of its own.</summary>
internal sealed class NemoFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IRecordStore? _store;
    private readonly ServiceProvider _services;

    private NemoFixture(NemoBackend backend, NemoOptions options, TimeProvider? clock, IRecordStore? store)
    {
        Backend = backend;
        Options = options;
        _store = store;
        _services = Build(options, clock);
        Client = _services.GetRequired();
    }

    private ServiceProvider Build(NemoOptions options, TimeProvider? clock)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton<ILoggerProvider>(new FakeLoggerProvider(Logs));
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));
        if (clock is not null) collection.AddSingleton(clock);
        collection.AddSingleton(options);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", _folder.Path)]).Build();
        collection.AddBlobStorage(configuration).AddNemoClient(configuration);
        collection.AddSingleton<IDataProtectionProvider>(Protection);
        collection.AddSingleton<IForeignHttp, AnyAddress>();
        if (_store is not null) collection.AddSingleton(_store);
        return collection.BuildServiceProvider();
    }

    /// <summary>The services of a next process with the same store.</summary>
    public ServiceProvider Restart(Func<NemoOptions, NemoOptions>? change = null) => Build(change?.Invoke(Options) ?? Options, null);

    public EphemeralDataProtectionProvider Protection { get; } = new();

    public string Folder => _folder.Path;

    public IRecordStore Records => _services.GetRequiredService<IRecordStore>();

    public NemoBackend Backend { get; }

    public NemoOptions Options { get; }

    public INemoClient Client { get; }

    public FakeLogCollector Logs { get; } = new();

    public NemoScript Script => Backend.Script;

    public static async Task<NemoFixture> StartAsync(
        Func<NemoOptions, NemoOptions>? change = null, TimeProvider? clock = null, IRecordStore? store = null, NemoScript? script = null)
    {
        var backend = await NemoBackend.StartAsync(script);
        var options = new NemoOptions
        {
            ApiUrl = new Uri(backend.Url),
            WebUrl = new Uri("https://nemovideo.com"),
            RetryDelay = TimeSpan.Zero,
        };
        return new NemoFixture(backend, change?.Invoke(options) ?? options, clock, store);
    }

    public Task<NemoSession> ConnectAsync() => Client.CreateSessionAsync("en");

    /// <summary>A session and the draft after one edit.</summary>
    public async Task<(NemoSession Session, Draft Draft)> EditAsync()
    {
        var session = await ConnectAsync();
        await SendAsync(session.SessionId);
        return (session, (await Client.GetStateAsync(session.SessionId)).Draft!);
    }

    public async Task<List<AgentEvent>> SendAsync(string sessionId, string text = "compress this", string? key = null)
    {
        var events = new List<AgentEvent>();
        await foreach (var item in Client.SendMessageAsync(sessionId, text, key)) events.Add(item);
        return events;
    }

    public Task<UploadedFile> UploadAsync(string sessionId, string name, byte[] bytes, IProgress<long>? progress = null) =>
        Client.UploadAsync(sessionId, name, bytes.Length, _ => Task.FromResult<Stream>(new MemoryStream(bytes)), progress);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Backend.DisposeAsync();
        _folder.Dispose();
    }
}

/// <summary>Addresses away from the backend are opened as they are.</summary>
internal sealed class AnyAddress : IForeignHttp, IDisposable
{
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public async Task<HttpResponseMessage?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => await _http.SendAsync(request, cancellationToken);

    public void Dispose() => _http.Dispose();
}

internal static class ServiceProviderExtensions
{
    public static INemoClient GetRequired(this IServiceProvider services) => services.GetRequiredService<INemoClient>();
}
