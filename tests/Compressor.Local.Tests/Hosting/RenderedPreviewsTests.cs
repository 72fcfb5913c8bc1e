using Compressor.Core.Previews;
using Compressor.Local.Commands;
using Compressor.Local.Hosting;
using Compressor.Media.Content;
using Compressor.Storage;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Hosting;

public sealed class RenderedPreviewsTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_host_with_its_own_renderer_has_pictures_of_its_files_and_leaves_nothing_of_the_making()
    {
        await using var host = await LocalHost.StartAsync(new HostSettings { DataDirectory = _data.Path, FilesOnly = true }, jobId: null, TestContext.Current.CancellationToken);
        var (blobs, previews) = (host.Services.GetRequiredService<IBlobStore>(), host.Services.GetRequiredService<IPreviews>());
        var (video, text) = (new BlobName("uploads", "a.mp4"), new BlobName("uploads", "a.txt"));
        await blobs.WriteAsync(video, new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        await blobs.WriteAsync(text, new MemoryStream("not a video"u8.ToArray()), new BlobWriteOptions());

        await using var picture = (await previews.FrameAsync(video, TimeSpan.FromSeconds(0.5), 64, TestContext.Current.CancellationToken))!;
        Assert.Equal((64, 36), (await MediaFile.ReadAsync(picture)) is { Facts: var facts } ? (facts.Width, facts.Height) : default);
        Assert.Null(await previews.FrameAsync(text, TimeSpan.Zero, 64, TestContext.Current.CancellationToken));
        Assert.Null(await previews.FrameAsync(new BlobName("uploads", "none"), TimeSpan.Zero, 64, TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Directory.GetDirectories(_data.Path, "*", SearchOption.AllDirectories), folder => folder.Contains("picture-", StringComparison.Ordinal));
    }
}
