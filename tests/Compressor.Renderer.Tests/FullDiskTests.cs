using Compressor.Renderer.Encoding;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Tests.Support;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests;

/// <summary>A disk that fills under a render stops it until there is room.</summary>
public class FullDiskTests(Clips clips)
{
    private readonly FakeTimeProvider _clock = new(DateTimeOffset.UtcNow);

    [Fact]
    public async Task A_render_without_room_waits_and_is_made_when_there_is()
    {
        var encoder = new FullEncoder { Refusals = 5 };
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<TimeProvider>(_clock).AddSingleton<IVideoEncoder>(encoder));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SubmitAsync("r1", session, await backend.DraftAsync(session));
        for (var wait = 0; wait < 2000 && (string)(await backend.PollAsync("r1"))["status"]! != "completed"; wait++)
        {
            _clock.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        Assert.Equal("completed", (string)(await backend.PollAsync("r1"))["status"]!);
        Assert.Equal(6, encoder.Tries);
    }

    [Fact]
    public void A_full_disk_is_told_from_other_faults()
    {
        Assert.True(DiskFullException.Explains(["frame=1", "av_interleaved_write_frame(): No space left on device"]));
        Assert.False(DiskFullException.Explains(["Conversion failed!"]));
        Assert.All(
            (Exception[])[new DiskFullException(), new IOException("", 28), new SqliteException("full", 13), new SqliteException("io", 10, 778), new DatabaseFullException(new SqliteException("full", 13)), new InvalidOperationException("", new IOException("", 28))],
            fault => Assert.True(FullDisk.Is(fault)));
        Assert.All((Exception[])[new IOException("", 5), new SqliteException("locked", 5), new SqliteException("io", 10, 266)], fault => Assert.False(FullDisk.Is(fault)));
    }

    private sealed class FullEncoder : IVideoEncoder
    {
        public int Refusals { get; init; }

        public int Tries { get; private set; }

        public async Task<EncodingReport> EncodeAsync(EncodingRequest request, IProgress<EncodingProgress> progress, CancellationToken cancellationToken)
        {
            await File.WriteAllTextAsync(Path.Combine(request.WorkFolder, "partial"), "half", cancellationToken);
            if (Tries++ < Refusals) throw Tries % 2 == 0 ? new DiskFullException() : new IOException("No space left on device", 28);
            await File.WriteAllTextAsync(request.Output, "whole", cancellationToken);
            return new EncodingReport { Bytes = 5, Width = 320, Height = 180, DurationSeconds = 3, Method = EncodingMethod.TwoPass, CpuTime = TimeSpan.Zero };
        }
    }
}
