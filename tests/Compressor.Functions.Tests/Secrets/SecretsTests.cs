using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Functions.Tests.Durable;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Secrets;
using Compressor.TestSupport.Sources;
using Compressor.TestSupport.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Functions.Tests.Secrets;

/// <summary>No secret of a job is in what the task hub keeps of it, in a blob, in the worker's log or in what callers are told.</summary>
public sealed class SecretsTests(AzuriteFixture azurite)
{
    private const string
        Token = "nmv_usr_t0ken+0f/the=backend", WebhookKey = "whsec_c2lnbmluZyBrZXkgb2YgdGhlIHdlYmhvb2tzISE+Pz8=", Signature = "s1gnature+0f/the=link00&sp",
        HookPath = "T0S3CRET/B0/p4th0fH00k", HookQuery = "qu3ry+0f/the=h00k00";

    private readonly SecretScan _scan = new();

    [Fact]
    public async Task No_secret_is_in_a_history_a_blob_the_log_or_what_is_told_of_a_job()
    {
        await using var files = await FileServer.StartAsync(TestClips.Mp4());
        await using var receiver = await WebhookReceiver.StartAsync();
        using var log = new LogCapture(_scan);
        await using var fixture = await JobsOnHub.StartAsync(
            azurite.Azurite, "secrets", new NemoScript { OwnToken = Token, Result = TestClips.Mp4() },
            services: services => services.AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)),
            settings: [("NEMO_TOKEN", Token), ("Webhooks:Secret", WebhookKey), ("Api:AllowPrivateAddresses", "true"), ("Nemo:RetryDelay", "00:00:00.010")]);
        var link = new Uri($"{files.Url}?sv=2025-01-05&sig={Uri.EscapeDataString(Signature)}");
        var request = fixture.Request() with { Source = new JobSource { Url = link }, CallbackUrl = new Uri(receiver.Url, $"/{HookPath}?key={Uri.EscapeDataString(HookQuery)}") };

        await EndAsync(fixture, request, JobState.Completed);
        await EndAsync(fixture, request with { JobId = "secrets-gone", Source = new JobSource { Url = new Uri(link.OriginalString.Replace("clip.mp4", "gone.mp4", StringComparison.Ordinal)) } }, JobState.Failed);
        fixture.Backend.Script.Always(NemoRoute.Session, new Fault.Status(400, $$"""{"code":400,"message":"Bearer {{Token}} is not valid for {{link}}","data":null}"""));
        await EndAsync(fixture, request with { JobId = "secrets-refused" }, JobState.Failed);
        foreach (var delivery in (await fixture.Hub.Workflows.ListAsync(DeliverCallbackWorkflow.Name, null, null, 9, TestContext.Current.CancellationToken)).Items)
            await fixture.Hub.WaitForEndAsync(delivery.InstanceId);

        foreach (var history in fixture.Hub.Histories.All) _scan.Add($"the history of {history.Workflow}", $"{history}");
        foreach (var container in (string[])["uploads", "results", "state"]) await AddBlobsAsync(fixture.Blobs, $"secrets-{container}");
        foreach (var call in receiver.Received) _scan.Add("a webhook", call.Text);

        Assert.Equal(3, receiver.Received.Count(call => call.Path == $"/{HookPath}" && call.IsSignedWith(WebhookKey)));
        Assert.Contains(fixture.Backend.Requests, call => call.Header("Authorization") == $"Bearer {Token}");
        Assert.True(log.Lines > 50, $"{log.Lines} lines of the log.");
        var found = _scan.Find(
            new("the backend's token", Token), new("the webhook key", WebhookKey), new("the link's signature", Signature), new("the path of a webhook", HookPath), new("the query of a webhook", HookQuery));
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private async Task EndAsync(JobsOnHub fixture, JobRequest request, JobState state)
    {
        await fixture.Jobs.StartAsync(request, TestContext.Current.CancellationToken);
        await fixture.Hub.WaitForEndAsync(request.JobId!);
        var job = (await fixture.Jobs.GetAsync(request.JobId!, TestContext.Current.CancellationToken))!;
        Assert.Equal(state, job.Status);
        _scan.Add("a job", JsonSerializer.Serialize(job, Core.Jobs.Json.Options));
    }

    private async Task AddBlobsAsync(IBlobStore blobs, string container)
    {
        await foreach (var blob in blobs.ListAsync(container, "", TestContext.Current.CancellationToken))
        {
            _scan.Add($"the name {blob.Blob}", $"{blob.Blob}");
            _scan.Add($"the metadata of {blob.Blob}", JsonSerializer.Serialize(await blobs.GetFactsAsync(blob.Blob, TestContext.Current.CancellationToken)));
            await using var content = await blobs.OpenReadAsync(blob.Blob, cancellationToken: TestContext.Current.CancellationToken);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            _scan.Add($"the blob {blob.Blob}", bytes.ToArray());
        }
    }
}
