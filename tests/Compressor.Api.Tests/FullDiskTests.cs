using System.Net.Http.Json;
using Compressor.Api.Tests.Hosts;
using Compressor.Storage;
using Compressor.TestSupport.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Api.Tests;

/// <summary>A disk that fills while a request is at work is told as that, on each way of writing: 507, with what to do.</summary>
public class FullDiskTests : ApiTests
{
    protected override async Task<IApiHost> StartAsync((string Key, string Value)[] settings) => await KestrelHost.StartAsync(settings, services =>
    {
        FullStore.AddTo(services);
        services.AddSingleton<IPartialBlobs, FullPieces>();
    }, _ => { });

    private FullStore Store => (FullStore)Host.Blobs;

    [Fact]
    public async Task A_file_in_a_form()
    {
        Store.IsFull = blob => blob.Container == "uploads";
        foreach (var path in new[] { "/api/jobs", "/api/batches", "/api/estimates" })
        {
            using var form = new MultipartFormDataContent { { new StringContent(Prompt), "prompt" }, { new StringContent("video"), "file", "a.mp4" } };
            using var answer = await Client.PostAsync(path, form);
            if (path == "/api/estimates") Assert.Equal(415, (int)answer.StatusCode);
            else await AssertFullAsync(answer);
        }

        Assert.Empty(await UploadsAsync());
    }

    [Fact]
    public async Task A_file_by_its_ticket_which_can_be_sent_again()
    {
        var ticket = await TicketAsync();
        Store.IsFull = _ => true;
        await AssertFullAsync(await PutAsync(ticket, "video bytes"));
        Store.IsFull = _ => false;
        using var again = await PutAsync(ticket, "video bytes");
        Assert.Equal(201, (int)again.StatusCode);
    }

    [Fact]
    public async Task A_piece_of_a_file_and_the_upload_itself()
    {
        using var creation = new HttpRequestMessage(HttpMethod.Post, "/api/uploads") { Headers = { { "Tus-Resumable", "1.0.0" }, { "Upload-Length", "5" } } };
        using var created = await Client.SendAsync(creation);
        using var piece = new HttpRequestMessage(HttpMethod.Patch, created.Headers.Location)
        {
            Headers = { { "Tus-Resumable", "1.0.0" }, { "Upload-Offset", "0" } },
            Content = new ByteArrayContent("video"u8.ToArray()) { Headers = { { "Content-Type", "application/offset+octet-stream" } } },
        };
        await AssertFullAsync(await Client.SendAsync(piece));
        Store.IsFull = _ => true;
        using var next = new HttpRequestMessage(HttpMethod.Post, "/api/uploads") { Headers = { { "Tus-Resumable", "1.0.0" }, { "Upload-Length", "5" } } };
        await AssertFullAsync(await Client.SendAsync(next));
    }

    [Fact]
    public async Task Whatever_else_a_request_records()
    {
        Host.Jobs.Fault = FullStore.NoRoom;
        await AssertFullAsync(await Client.PostAsJsonAsync("/api/jobs", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt }));
        Host.Estimates.Fault = FullStore.NoRoom;
        await AssertFullAsync(await Client.PostAsJsonAsync("/api/estimates", new { source = new { url = "https://public.example/a.mp4" }, prompt = Prompt }));
    }

    private static async Task AssertFullAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            await AssertProblemAsync(answer, 507, "disk_full");
            Assert.Contains("Make room", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private sealed class FullPieces(DiskBlobStore store) : IPartialBlobs
    {
        private readonly DiskPartialBlobs _inner = new(store);

        public Task<long> GetLengthAsync(BlobName blob, CancellationToken cancellationToken = default) => _inner.GetLengthAsync(blob, cancellationToken);

        public Task<long> AppendAsync(BlobName blob, long offset, long length, Stream content, CancellationToken cancellationToken = default) => throw FullStore.NoRoom;

        public Task<BlobFacts?> CompleteAsync(BlobName blob, long length, CancellationToken cancellationToken = default) => _inner.CompleteAsync(blob, length, cancellationToken);

        public Task DeleteAsync(BlobName blob, CancellationToken cancellationToken = default) => _inner.DeleteAsync(blob, cancellationToken);

        public Task DeleteOldAsync(DateTimeOffset before, CancellationToken cancellationToken = default) => _inner.DeleteOldAsync(before, cancellationToken);
    }
}
