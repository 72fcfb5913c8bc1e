using System.Text;
using System.Text.Json;
using Compressor.Core.Inbox;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Nemo.Client;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Workflows;
using Compressor.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Core.Tests.Inbox;

/// <summary>The inbox over the real jobs and disk store; started instances are kept and not run.</summary>
internal sealed class InboxFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly StartedWorkflows _workflows = new();
    private readonly ServiceProvider _services;

    public InboxFixture(string? defaultPrompt = null)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = _folder.Path,
            ["Inbox:DefaultPrompt"] = defaultPrompt,
        }).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IWorkflowClient>(_workflows);
        services.AddBlobStorage(configuration);
        services.AddNemoClient(configuration);
        services.AddCompressorCore(configuration);
        _services = services.BuildServiceProvider();
    }

    public IReadOnlyDictionary<string, CompressVideoInput> Started =>
        _workflows.Instances.ToDictionary(instance => instance.InstanceId, instance => instance.Input!.Value.Deserialize<CompressVideoInput>(Json.Options)!);

    public IBlobStore Blobs => _services.GetRequiredService<IBlobStore>();

    public Task<Job?> TakeAsync(string name, string eTag = "0x1", string container = "inbox") =>
        _services.GetRequiredService<InboxJobs>().TakeAsync(new BlobCreatedEvent(new BlobName(container, name), eTag), CancellationToken.None);

    public Task PutAsync(string name, string content = "video", string? prompt = null, string container = "inbox") => Blobs.WriteAsync(
        new BlobName(container, name),
        new MemoryStream(Encoding.UTF8.GetBytes(content)),
        new BlobWriteOptions { Metadata = prompt is null ? null : new Dictionary<string, string> { ["prompt"] = prompt } });

    public async Task<JsonElement> ReadAsync(string name)
    {
        await using var content = await Blobs.OpenReadAsync(new BlobName("inbox", name));
        return await JsonSerializer.DeserializeAsync<JsonElement>(content);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
