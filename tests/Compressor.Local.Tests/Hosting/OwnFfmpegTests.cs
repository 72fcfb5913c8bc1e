using Compressor.Edits;
using Compressor.Local.Commands;
using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Hosting;

public sealed class OwnFfmpegTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Without_ffmpeg_nothing_starts_and_the_sentence_says_what_to_do()
    {
        var settings = With("""{"Encoding":{"FfmpegPath":"/nowhere/ffmpeg"}}""");
        var missing = await Assert.ThrowsAsync<UsageException>(() => OwnRenderer.StartAsync(settings.Read(), port: 0, TestContext.Current.CancellationToken));
        Assert.Equal(
            $"There is no program where Encoding:FfmpegPath says. Install it ({FfmpegInstallation.Command ?? "with the system's package manager"}), or set Encoding:FfmpegPath to where it is, then try again.",
            missing.Message);
        Assert.StartsWith("Encoding:FfmpegPath 所指的位置没有可运行的程序。请先安装（", missing.In(Language.Chinese), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_data["renderer"]));
        await Assert.ThrowsAsync<UsageException>(() => LocalHost.StartAsync(settings, jobId: null, TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<UsageException>(() => ServeHost.StartAsync(settings, "http://127.0.0.1:0", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_renders_elsewhere_needs_none()
    {
        var settings = With("""{"Encoding":{"FfmpegPath":"/nowhere/ffmpeg"},"NEMO_API_URL":"http://127.0.0.1:1"}""");
        await using var host = await LocalHost.StartAsync(settings, jobId: null, TestContext.Current.CancellationToken);
        Assert.NotNull(host.Services.GetService(typeof(VideoRun)));
    }

    private HostSettings With(string json)
    {
        File.WriteAllText(_data["appsettings.json"], json);
        return new HostSettings { DataDirectory = _data.Path };
    }
}
