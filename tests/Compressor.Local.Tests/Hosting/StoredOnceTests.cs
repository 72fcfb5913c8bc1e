using System.Diagnostics;
using Compressor.Core.Estimates;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Local.Commands;
using Compressor.Local.Hosting;
using Compressor.Nemo;
using Compressor.Storage;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Hosting;

/// <summary>Store and own renderer are on one disk: what both need is there once.</summary>
public sealed class StoredOnceTests : IAsyncLifetime
{
    private static readonly string[] Kept = ["/blobs/uploads/", "/blobs/results/", "/renderer/uploads/", "/renderer/results/"];
    private readonly TemporaryFolder _data = new();
    private LocalHost _host = null!;

    public async ValueTask InitializeAsync() =>
        _host = await LocalHost.StartAsync(new HostSettings { DataDirectory = _data.Path, FilesOnly = true }, jobId: null, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [Fact]
    public async Task An_upload_and_its_result_take_their_own_bytes_and_go_with_their_job()
    {
        var source = TestClips.Mp4(seconds: 2, size: "320x180");
        var blob = await WriteAsync("uploads/tickets/0123456789abcdef0123456789abcdef/a.mp4", source);
        await EstimateAsync(blob);
        var job = await RunAsync(blob, $"under {source.Length * 7 / 10_000} kB");
        Assert.Equal(JobState.Completed, job.Status);
        Assert.InRange(await BytesOnDiskAsync(), source.Length + job.Result!.Bytes, (source.Length + job.Result.Bytes) * 105 / 100);

        // A follow-up works on what is shared.
        var changed = (await Jobs.SendMessageAsync(job.Id, "mute it"))!.Job;
        changed = await EndOfAsync(changed.Id);
        Assert.Equal((JobState.Completed, 2), (changed.Status, changed.Revision));
        Assert.Equal(source, await File.ReadAllBytesAsync(_host.Services.GetRequiredService<DiskBlobFiles>().PathOf(blob)!));
        Assert.True(await Jobs.DeleteAsync(job.Id));
        // The estimate's session is kept for another sentence; it holds the only name that is left.
        Assert.InRange(await BytesOnDiskAsync(), 0, source.Length * 105L / 100);
    }

    [Fact]
    public async Task A_source_that_is_small_enough_is_its_own_result()
    {
        var source = TestClips.Mp4();
        var blob = await WriteAsync("uploads/a.mp4", source);
        var job = await RunAsync(blob, "under 50 MB");
        Assert.Equal(source.Length, job.Result!.Bytes);
        Assert.InRange(await BytesOnDiskAsync(), source.Length, source.Length * 105L / 100);
    }

    [Fact]
    public async Task A_file_of_the_users_own_is_taken_without_a_request_and_stays_as_it_is()
    {
        var (source, path) = (TestClips.Mp4(), Path.Combine(_data.Path, "own.mp4"));
        await File.WriteAllBytesAsync(path, source);
        var (written, blob) = (File.GetLastWriteTimeUtc(path), new BlobName("uploads", "own.mp4"));
        await _host.Services.GetRequiredService<DiskBlobFiles>().LinkAsync(blob, path);
        var session = await _host.Services.GetRequiredService<INemoClient>().CreateSessionAsync("en", TestContext.Current.CancellationToken);

        var taken = await _host.Services.GetRequiredService<ILocalBackend>().TryTakeAsync(session.SessionId, "own.mp4", blob, progress: null, TestContext.Current.CancellationToken);

        Assert.Equal("video", taken!.FileType);
        Assert.Equal((source.Length, written), ((int)new FileInfo(path).Length, File.GetLastWriteTimeUtc(path)));
        // A copy, which no later change to the file reaches.
        await File.WriteAllTextAsync(path, "changed");
        Assert.Equal(source, await File.ReadAllBytesAsync(Directory.GetFiles(Path.Combine(_data.Path, "parts"), "*", SearchOption.AllDirectories).Single(file => file.Contains("/renderer/uploads/", StringComparison.Ordinal))));
        Assert.Null(await _host.Services.GetRequiredService<ILocalBackend>().TryTakeAsync("no such session", "own.mp4", blob, progress: null, TestContext.Current.CancellationToken));
    }

    private IJobs Jobs => _host.Services.GetRequiredService<IJobs>();

    private async Task<BlobName> WriteAsync(string name, byte[] content)
    {
        Assert.True(BlobNames.TryParse(name, out var blob));
        await _host.Services.GetRequiredService<IBlobStore>().WriteAsync(blob, new MemoryStream(content), new BlobWriteOptions());
        return blob;
    }

    private async Task EstimateAsync(BlobName blob) => Assert.NotNull((await _host.Services.GetRequiredService<IEstimates>().EstimateAsync(
        new EstimateRequest { Source = new JobSource { Blob = blob.ToString() }, Prompt = "720p", Attachments = null }, TestContext.Current.CancellationToken)).SessionId);

    private async Task<Job> RunAsync(BlobName blob, string prompt) =>
        await EndOfAsync((await Jobs.StartAsync(new JobRequest { Source = new JobSource { Blob = blob.ToString() }, Prompt = prompt }, TestContext.Current.CancellationToken)).Id);

    private async Task<Job> EndOfAsync(string id) => await Jobs.WatchAsync(id, TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);

    /// <summary>Of uploads and results; du counts a file with several names once.</summary>
    private async Task<long> BytesOnDiskAsync()
    {
        string[] files = [.. Directory.GetFiles(_data.Path, "*", SearchOption.AllDirectories).Where(file => Kept.Any(folder => file.Contains(folder, StringComparison.Ordinal)))];
        if (files.Length == 0) return 0;
        using var du = Process.Start(new ProcessStartInfo("du", ["--bytes", "--total", "--", .. files]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var lines = (await du.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return long.Parse(lines[^1].Split('\t')[0]);
    }
}
