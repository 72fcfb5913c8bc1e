using System.Text;
using System.Text.Json;
using Compressor.Core.Inbox;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Nemo.Client;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Core.Tests.Inbox;

/// <summary>The inbox over the real jobs and disk store; started instances are kept and not run.</summary>
internal sealed class InboxFixture : IAsyncDisposable, IWorkflowClient
{
    private readonly TemporaryFolder _folder = new();
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
        services.AddSingleton<IWorkflowClient>(this);
        services.AddBlobStorage(configuration);
        services.AddNemoClient(configuration);
        services.AddCompressorCore(configuration);
        _services = services.BuildServiceProvider();
    }

    public Dictionary<string, CompressVideoInput> Started { get; } = new(StringComparer.Ordinal);

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

    public Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default) =>
        Task.FromResult(Started.TryAdd(instanceId, (CompressVideoInput)input!));

    public Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        Task.FromResult(Started.TryGetValue(instanceId, out var input)
            ? new WorkflowInstance
            {
                InstanceId = instanceId,
                Workflow = CompressVideoWorkflow.Name,
                Status = WorkflowRuntimeStatus.Running,
                CreatedAt = input.CreatedAt,
                UpdatedAt = input.CreatedAt,
                Input = JsonSerializer.SerializeToElement(input, Json.Options),
            }
            : null);

    public Task<WorkflowPage> ListAsync(string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<bool> RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> TerminateAsync(string instanceId, string reason, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _folder.Dispose();
    }
}
