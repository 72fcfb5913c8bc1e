using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;

namespace Compressor.Storage.Tests;

public sealed class AzureBlobStoreTests(AzuriteFixture azurite) : BlobStoreContract, IAsyncLifetime
{
    private static readonly HttpClient Http = new();
    private BlobServiceClient _service = null!;
    private AzureBlobStore _store = null!;

    protected override IBlobStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _service = new BlobServiceClient(await azurite.GetConnectionStringAsync());
        _store = new AzureBlobStore(_service);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>The service charges for each.</summary>
    [Fact]
    public async Task Each_use_of_a_small_blob_is_one_request()
    {
        await Store.WriteAsync(Blob("container-is-there"), Content("."), new BlobWriteOptions());
        var counter = new CountedRequests();
        var options = new BlobClientOptions();
        options.AddPolicy(counter, HttpPipelinePosition.PerRetry);
        var store = new AzureBlobStore(new BlobServiceClient(await azurite.GetConnectionStringAsync(), options));

        Assert.NotNull(await store.WriteAsync(Blob("a"), Content("hello"), new BlobWriteOptions { OnlyIfAbsent = true }));
        Assert.Null(await store.WriteAsync(Blob("a"), Content("again"), new BlobWriteOptions { OnlyIfAbsent = true }));
        await store.WriteAsync(Blob("a"), Content("hello again"), new BlobWriteOptions());
        await (await store.OpenReadAsync(Blob("a"))).DisposeAsync();
        await Assert.ThrowsAsync<BlobNotFoundException>(() => store.OpenReadAsync(Blob("none")));
        await store.DeleteAsync(Blob("a"));
        Assert.Equal(["PUT", "PUT", "PUT", "GET", "GET", "DELETE"], counter.Methods);
    }

    [Fact]
    public async Task What_a_write_returns_is_what_the_service_tells_of_the_blob()
    {
        foreach (var bytes in new[] { 0, 5, 4 * 1024 * 1024, (4 * 1024 * 1024) + 1 })
        {
            var options = new BlobWriteOptions { ContentType = bytes == 0 ? null : "video/mp4", Metadata = bytes == 5 ? new Dictionary<string, string> { ["prompt"] = "变小" } : null };
            var written = await Store.WriteAsync(Blob($"facts-{bytes}"), new MemoryStream(new byte[bytes]), options);
            var told = await Store.GetFactsAsync(Blob($"facts-{bytes}"));
            Assert.Equal(told! with { Metadata = written!.Metadata }, written);
            Assert.Equal(told.Metadata, written.Metadata);
        }
    }

    [Fact]
    public async Task A_read_URL_gives_the_blob_under_its_download_name_and_nothing_else()
    {
        await Store.WriteAsync(Blob("a b/视频.mp4"), Content("hello"), new BlobWriteOptions());
        var url = await Store.TryCreateReadUrlAsync(Blob("a b/视频.mp4"), TimeSpan.FromMinutes(5), "结果 1.mp4");
        using var response = await Http.GetAsync(url!.Url);
        Assert.Equal("hello", await response.Content.ReadAsStringAsync());
        Assert.Equal("结果 1.mp4", response.Content.Headers.ContentDisposition!.FileNameStar);
        using var refused = await Http.PutAsync(url.Url, WithHeaders(new StringContent("changed"), await WriteHeadersAsync()));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain("sig=", url.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_URL_takes_a_blob_and_does_not_give_it_back()
    {
        var url = await Store.TryCreateWriteUrlAsync(Blob("upload/1"), TimeSpan.FromMinutes(5));
        using var response = await Http.PutAsync(url!.Url, WithHeaders(new StringContent("hello"), url.Headers));
        Assert.Equal(System.Net.HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("hello", await ReadAsync(Blob("upload/1")));
        using var read = await Http.GetAsync(url.Url);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, read.StatusCode);
    }

    [Fact]
    public async Task An_expired_URL_is_refused()
    {
        await Store.WriteAsync(Blob("x"), Content("hello"), new BlobWriteOptions());
        var url = await Store.TryCreateReadUrlAsync(Blob("x"), TimeSpan.FromMinutes(-1));
        using var response = await Http.GetAsync(url!.Url);
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Containers_are_private()
    {
        await Store.WriteAsync(Blob("x"), Content("hello"), new BlobWriteOptions());
        using var response = await Http.GetAsync(_service.GetBlobContainerClient(Container).GetBlobClient("x").Uri);
        Assert.False(response.IsSuccessStatusCode);
    }

    private async Task<IReadOnlyDictionary<string, string>> WriteHeadersAsync() =>
        (await Store.TryCreateWriteUrlAsync(Blob("other"), TimeSpan.FromMinutes(5)))!.Headers;

    private static StringContent WithHeaders(StringContent content, IReadOnlyDictionary<string, string> headers)
    {
        foreach (var (name, value) in headers) content.Headers.Add(name, value);
        return content;
    }

    private sealed class CountedRequests : HttpPipelineSynchronousPolicy
    {
        public List<string> Methods { get; } = [];

        public override void OnSendingRequest(HttpMessage message) => Methods.Add(message.Request.Method.Method);
    }
}
