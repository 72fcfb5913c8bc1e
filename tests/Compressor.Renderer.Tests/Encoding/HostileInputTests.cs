using System.Net;
using System.Net.Sockets;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Files that were made to do harm, or that broke on the way.</summary>
public class HostileInputTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData("#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n")]
    [InlineData("ffconcat version 1.0\nfile /etc/passwd\n")]
    [InlineData("just some words that were given the name of a video\n")]
    [InlineData("<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"></MPD>")]
    [InlineData("GAB2 and a playlist #EXTM3U behind it, long enough to be looked at")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1heic and a picture")]
    [InlineData("x")]
    public async Task Text_that_is_named_mp4_is_refused(string content)
    {
        var refused = await RefusedAsync(System.Text.Encoding.UTF8.GetBytes(content));
        Assert.Equal("unsupported_file", refused.Code);
        Assert.Contains("mp4, mov", refused.Message);
    }

    [Fact]
    public async Task An_empty_file_is_refused() => Assert.Contains("empty", (await RefusedAsync([])).Message);

    [Fact]
    public async Task An_AVI_that_carries_a_playlist_reads_no_other_file()
    {
        // The known polyglot: an AVI whose subtitle chunk (GAB2) holds a playlist that names local files.
        var secret = Path.Combine(fixture.Folder, "secret.txt");
        await File.WriteAllTextAsync(secret, "the secret words");
        var clip = await File.ReadAllBytesAsync(await fixture.ClipAsync("polyglot-base.avi", "-f lavfi -i testsrc2=size=64x64:rate=5 -t 1 -c:v mpeg4"));
        var playlist = System.Text.Encoding.ASCII.GetBytes($"GAB2\0\u0002\0#EXTM3U\n#EXTINF:1,\nfile://{secret}\n#EXT-X-ENDLIST\n");
        var path = Path.Combine(fixture.Folder, "polyglot.avi");
        await File.WriteAllBytesAsync(path, [.. clip, .. playlist]);
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(path) with { Edit = Asked.Of(maxBytes: 30_000) });
        Assert.False((await File.ReadAllBytesAsync(output)).AsSpan().IndexOf("secret"u8) >= 0);
    }

    [Fact]
    public async Task A_movie_that_points_to_another_file_reads_only_itself()
    {
        var clip = await File.ReadAllBytesAsync(await fixture.ClipAsync("drefs-base.mov", "-f lavfi -i testsrc2=size=64x64:rate=5 -t 1 -c:v mjpeg"));
        // The data reference "url " with the flag "in this file" becomes an alias to elsewhere.
        var at = clip.AsSpan().IndexOf("dref"u8);
        "alis"u8.CopyTo(clip.AsSpan(at + 16));
        clip[at + 23] = 0;
        var path = Path.Combine(fixture.Folder, "drefs.mov");
        await File.WriteAllBytesAsync(path, clip);
        try
        {
            var (report, _, _) = await fixture.EncodeAsync(fixture.Request(path) with { Edit = Asked.Of(maxBytes: 30_000) });
            Assert.InRange(report.Bytes, 1, 30_000);
        }
        catch (EncodingException refused)
        {
            Assert.Contains(refused.Code, new[] { "unsupported_file", "encoder_failed", "source_truncated" });
        }
    }

    [Fact]
    public async Task No_connection_is_ever_made()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await RefusedAsync(System.Text.Encoding.ASCII.GetBytes($"#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:{port}/a.ts\n"));
        var refused = await Assert.ThrowsAnyAsync<Exception>(() => fixture.EncodeAsync(fixture.Request($"http://127.0.0.1:{port}/a.mp4") with { Edit = Asked.Of(maxBytes: 1_000_000) }));
        Assert.IsNotType<OperationCanceledException>(refused);
        Assert.False(listener.Pending());
    }

    [Theory]
    [InlineData("moving.mp4", 0.5)]
    [InlineData("moving-front.mp4", 0.5)]
    [InlineData("moving-front.mp4", 0.98)]
    [InlineData("moving-cut.mkv", 0.6)]
    [InlineData("moving-cut.avi", 0.6)]
    public async Task A_file_whose_end_is_missing_is_found(string name, double part)
    {
        var clip = await fixture.MovingAsync();
        if (name != "moving.mp4") clip = await fixture.ClipAsync(name, $"-i {clip} -c copy -movflags +faststart".Replace(name.EndsWith("mp4", StringComparison.Ordinal) ? "\0" : " -movflags +faststart", "", StringComparison.Ordinal));
        var whole = await File.ReadAllBytesAsync(clip);
        var refused = await RefusedAsync(whole[..(int)(whole.Length * part)]);
        Assert.Equal("source_truncated", refused.Code);
        Assert.Contains("incomplete", refused.Message);
    }

    /// <summary>So that a crash of what records costs no more than the last moment, as with OBS.</summary>
    [Theory]
    [InlineData("recorded.mp4", "", "video")]
    [InlineData("recorded.m4a", " -vn", "audio")]
    public async Task Of_an_interrupted_recording_what_is_there_is_used(string name, string streams, string kind)
    {
        var moving = await fixture.MovingAsync();
        var clip = await fixture.ClipAsync(name, $"-i {moving}{streams} -c copy -movflags +empty_moov -frag_duration 200000");
        var bytes = await File.ReadAllBytesAsync(clip);
        var path = Path.Combine(fixture.Folder, "interrupted-" + name);
        await File.WriteAllBytesAsync(path, bytes[..(int)(bytes.Length * 0.7)]);
        var whole = (await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken)).DurationSeconds;
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(path) with { Edit = Asked.Of(maxBytes: bytes.Length / 3) });
        Assert.InRange(report.Bytes, 1, bytes.Length / 3);
        Assert.Contains("recording_interrupted", report.Notes.Select(note => note.Code));
        var result = await fixture.Probe.ProbeAsync(output, TestContext.Current.CancellationToken);
        Assert.Equal(kind, result.Kind.ToString().ToLowerInvariant());
        Assert.InRange(result.DurationSeconds, whole * 0.4, whole * 0.9);
    }

    [Fact]
    public async Task A_header_that_claims_a_huge_picture_is_refused()
    {
        var image = await File.ReadAllBytesAsync(await fixture.ClipAsync("small.gif", "-f lavfi -i testsrc2=size=16x16:rate=5 -t 0.4"));
        foreach (var at in new[] { 6, 8 }) (image[at], image[at + 1]) = (0xFF, 0xFF);
        var refused = await RefusedAsync(image);
        Assert.Contains(refused.Code, new[] { "limit_exceeded", "unsupported_codec", "unsupported_file" });
    }

    [Fact]
    public async Task Sound_without_a_picture_is_probed_as_sound_and_stays_sound()
    {
        var clip = await fixture.ClipAsync("tone.mp3", "-f lavfi -i sine=frequency=440 -t 1 -c:a libmp3lame");
        var probed = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.Equal((MediaKind.Audio, "mp3", "mp3"), (probed.Kind, probed.Format, probed.AudioCodec));
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 10_000) });
        Assert.Equal("mp3", report.Format.Name);
        Assert.InRange(report.Bytes, 1, 10_000);
    }

    [Fact]
    public async Task A_video_over_the_limit_of_length_is_refused()
    {
        await using var services = new ServiceCollection().AddEncoding(configure: o => o.MaxDuration = TimeSpan.FromSeconds(2)).BuildServiceProvider();
        var clip = await fixture.MovingAsync();
        var refused = await Assert.ThrowsAsync<EncodingException>(() => services.GetRequiredService<IMediaProbe>().ProbeAsync(clip, default));
        Assert.Equal("limit_exceeded", refused.Code);
    }

    [Fact]
    public async Task Odd_names_are_only_names()
    {
        var clip = await fixture.MovingAsync();
        foreach (var name in new[] { "-y.mp4", "concat:a|b.mp4", "a%03d.mp4", "sp ace'\"$(x).mp4" })
        {
            var path = Path.Combine(fixture.Folder, name);
            File.Copy(clip, path, overwrite: true);
            Assert.Equal(MediaKind.Video, (await fixture.Probe.ProbeAsync(path, TestContext.Current.CancellationToken)).Kind);
        }
    }

    [Fact]
    public async Task Cancelling_stops_the_work_and_leaves_nothing()
    {
        var clip = await fixture.ClipAsync("long.mp4", "-f lavfi -i testsrc2=size=320x180:rate=25 -t 10 -c:v libx264 -preset ultrafast -crf 20");
        using var cancel = new CancellationTokenSource();
        var request = fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 300_000) };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            fixture.Encoder.EncodeAsync(request, new CancelAt(cancel, EncodingPhase.FirstPass), cancel.Token));
        Assert.False(File.Exists(request.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
    }

    private async Task<EncodingException> RefusedAsync(byte[] content)
    {
        var path = Path.Combine(fixture.Folder, Path.GetRandomFileName() + ".mp4");
        await File.WriteAllBytesAsync(path, content);
        var request = fixture.Request(path) with { Edit = Asked.Of(maxBytes: 100_000) };
        var refused = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(request));
        Assert.DoesNotContain(fixture.Folder, refused.Message);
        Assert.False(File.Exists(request.Output));
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
        await Assert.ThrowsAsync<EncodingException>(() => fixture.Probe.ProbeAsync(path, TestContext.Current.CancellationToken));
        return refused;
    }

    private sealed class CancelAt(CancellationTokenSource cancel, EncodingPhase phase) : IProgress<EncodingProgress>
    {
        public void Report(EncodingProgress value)
        {
            if (value.Phase == phase) cancel.Cancel();
        }
    }
}
