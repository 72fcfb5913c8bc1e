using System.Buffers.Binary;
using System.Text;
using Compressor.Media.Mp4;
using Compressor.TestSupport;
using CsCheck;

namespace Compressor.Media.Tests.Mp4;

public sealed class Mp4FileTests(Mp4FileTests.Clip clip) : IClassFixture<Mp4FileTests.Clip>
{
    private const string Source = "-f lavfi -i testsrc2=s=160x90:r=25:d=2 -f lavfi -i sine=d=2 -c:v libx264 -c:a aac -shortest ";

    [Fact]
    public async Task The_facts_of_a_plain_file_are_read()
    {
        var facts = await ReadAsync(clip.Bytes);
        Assert.Equal("mp4", facts.Format.Name);
        Assert.Equal((160, 90), (facts.Width, facts.Height));
        Assert.Equal(2, facts.DurationSeconds!.Value, 0.1);
        Assert.Equal(25, facts.FrameRate!.Value, 0.01);
        Assert.True(facts is { IsComplete: true, HasMovie: true, HasVideo: true, HasAudio: true, FastStart: false, IsFragmented: false });
        Assert.Equal(clip.Bytes.Length, facts.ToMediaFacts().Bytes);
        Assert.True(facts.ToMediaFacts().HasAudio);
    }

    [Theory]
    [InlineData("-c:v libx264", "h264")]
    [InlineData("-c:v libx265 -tag:v hvc1", "hevc")]
    [InlineData("-c:v libx265 -tag:v hev1", "hevc")]
    [InlineData("-c:v libsvtav1 -preset 12", "av1")]
    [InlineData("-c:v mpeg4", null)]
    public async Task The_codec_is_that_of_the_sample_entry(string encoder, string? codec)
    {
        using var folder = new TemporaryFolder();
        var path = await FFmpeg.MakeAsync(folder["x.mp4"], "-f lavfi -i testsrc2=s=160x90:r=25:d=1 -pix_fmt yuv420p " + encoder);
        var facts = await ReadAsync(await File.ReadAllBytesAsync(path));
        Assert.Equal(codec, facts.VideoCodec);
        Assert.Equal(codec, facts.ToMediaFacts().VideoCodec);
    }

    [Theory]
    [InlineData("mp4", "-movflags +faststart", true, false)]
    [InlineData("mov", "", false, false)]
    [InlineData("mp4", "-movflags +frag_keyframe+empty_moov -g 10", true, true)]
    public async Task Other_layouts_are_read_too(string extension, string arguments, bool fastStart, bool fragmented)
    {
        using var folder = new TemporaryFolder();
        var path = await FFmpeg.MakeAsync(folder["x." + extension], (Source + arguments).TrimEnd());
        var facts = await ReadAsync(await File.ReadAllBytesAsync(path));
        Assert.Equal(extension, facts.Format.Name);
        Assert.Equal((160, 90, fastStart, fragmented), (facts.Width, facts.Height, facts.FastStart, facts.IsFragmented));
        Assert.True(facts is { IsComplete: true, HasVideo: true, HasAudio: true });
    }

    [Theory]
    [InlineData("90", 90, 160)]
    [InlineData("180", 160, 90)]
    [InlineData("270", 90, 160)]
    public async Task A_turned_video_has_the_size_that_is_shown(string degrees, int width, int height)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["plain.mp4"], clip.Bytes);
        var path = await FFmpeg.MakeAsync(folder["turned.mp4"], $"-i {folder["plain.mp4"]} -c copy -metadata:s:v:0 rotate={degrees}");
        var facts = await ReadAsync(await File.ReadAllBytesAsync(path));
        Assert.Equal((width, height), (facts.Width, facts.Height));
    }

    [Fact]
    public async Task A_truncated_file_is_not_complete_wherever_it_was_cut()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["plain.mp4"], clip.Bytes);
        var fast = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["fast.mp4"], $"-i {folder["plain.mp4"]} -c copy -movflags +faststart"));
        foreach (var bytes in new[] { clip.Bytes, fast })
        {
            for (var length = 64; length < bytes.Length; length += 97)
            {
                var facts = await ReadAsync(bytes[..length]);
                Assert.False(facts.IsComplete, $"cut at {length} of {bytes.Length}");
            }
        }
    }

    [Fact]
    public async Task What_was_recorded_in_fragments_can_be_played_without_its_end()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder["plain.mp4"], clip.Bytes);
        var whole = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["recorded.mp4"], $"-i {folder["plain.mp4"]} -c copy -movflags +empty_moov -frag_duration 500000"));
        Assert.False((await ReadAsync(whole)).EndsEarly);
        var cuts = new List<(bool IsComplete, bool EndsEarly)>();
        for (var length = 64; length < whole.Length; length += 97)
        {
            var facts = await ReadAsync(whole[..length]);
            cuts.Add((facts.IsComplete, facts.EndsEarly));
        }

        // Nothing of it can be played until the first fragment is whole; of those behind it the last is missed, but where nothing of it is there.
        var first = cuts.FindIndex(cut => cut.IsComplete);
        Assert.InRange(first, 1, cuts.Count / 2);
        Assert.All(cuts.Take(first), cut => Assert.False(cut.IsComplete || cut.EndsEarly));
        Assert.All(cuts.Skip(first), cut => Assert.True(cut.IsComplete));
        Assert.InRange(cuts.Skip(first).Count(cut => cut.EndsEarly), (cuts.Count - first) * 3 / 4, cuts.Count - first);
        Assert.False((await ReadAsync([.. whole, .. Header(5_000_000, "free")])).EndsEarly);
    }

    [Fact]
    public async Task Zeros_after_the_last_box_do_no_harm()
    {
        Assert.True((await ReadAsync([.. clip.Bytes, 0, 0, 0])).IsComplete);
        Assert.True((await ReadAsync([.. clip.Bytes, .. new byte[100]])).IsComplete);
    }

    [Fact]
    public async Task What_another_program_wrote_after_the_last_box_does_no_harm()
    {
        Assert.True((await ReadAsync([.. clip.Bytes, 1, 2, 3])).IsComplete);
        Assert.True((await ReadAsync([.. clip.Bytes, .. "\0\0\0\u0007TAG and what it says"u8])).IsComplete);
        Assert.True((await ReadAsync([.. clip.Bytes, .. "\r\n--boundary--\r\n"u8])).IsComplete);
        Assert.True((await ReadAsync([.. clip.Bytes, .. Header(5_000_000, "free")])).IsComplete);
        Assert.True((await ReadAsync([.. clip.Bytes, .. Header(5_000_000, "8db4"), 0x2d])).IsComplete);
    }

    [Theory]
    [InlineData("mdat")]
    [InlineData("moof")]
    public async Task More_media_whose_end_is_missing_is_missed(string type) => Assert.False((await ReadAsync([.. clip.Bytes, .. Header(5_000_000, type)])).IsComplete);

    [Fact]
    public async Task What_another_program_wrote_behind_the_tracks_does_no_harm()
    {
        var movie = clip.Bytes.AsSpan().IndexOf("moov"u8) - 4;
        byte[] tail = [.. "some text without a box"u8];
        byte[] bytes = [.. clip.Bytes, .. tail];
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(movie), (uint)(bytes.Length - movie));
        Assert.True((await ReadAsync(bytes)).IsComplete);
    }

    [Fact]
    public async Task A_movie_box_that_is_compressed_does_not_make_a_file_incomplete() =>
        Assert.True((await ReadAsync([.. Box("mdat", new byte[16]), .. Box("moov", Box("cmov", new byte[8]))])).IsComplete);

    [Fact]
    public async Task What_is_no_MP4_is_said_to_be_none()
    {
        foreach (var bytes in new[] { [], Encoding.ASCII.GetBytes("A text that someone named holiday.mp4"), new byte[100], [.. clip.Bytes[..32], .. Encoding.ASCII.GetBytes("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008")] })
            await Assert.ThrowsAsync<Mp4FormatException>(() => ReadAsync(bytes));
    }

    [Fact]
    public async Task Sizes_that_lie_are_refused_or_truncated()
    {
        var ftyp = Box("ftyp", [.. "isom\0\0\0\0isom"u8]);
        await Assert.ThrowsAsync<Mp4FormatException>(() => ReadAsync([.. ftyp, .. Header(4, "free")]));
        await Assert.ThrowsAsync<Mp4FormatException>(() => ReadAsync([.. ftyp, .. Header(1, "free"), 0, 0, 0, 0, 0, 0, 0, 8]));
        await Assert.ThrowsAsync<Mp4FormatException>(() => ReadAsync([.. ftyp, .. Header(0x7FFF_FFFF, "moov")]));
        await Assert.ThrowsAsync<Mp4FormatException>(() => ReadAsync([.. ftyp, .. Box("moov", [.. Header(1000, "trak")])]));
        Assert.False((await ReadAsync([.. ftyp, .. Header(1, "free"), 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF])).IsComplete);
        Assert.False((await ReadAsync([.. ftyp, .. Header(0, "mdat")])).IsComplete);
    }

    [Fact]
    public async Task A_bomb_of_boxes_is_refused()
    {
        var free = Box("free", []);
        byte[] bomb = [.. Box("ftyp", [.. "isom\0\0\0\0isom"u8]), .. Enumerable.Repeat(free, 200_000).SelectMany(box => box)];
        await Assert.ThrowsAsync<Mp4FormatException>(() => ReadAsync(bomb));
    }

    [Fact]
    public async Task Boxes_nested_a_thousand_deep_are_not_followed()
    {
        byte[] nested = [];
        for (var i = 0; i < 1000; i++) nested = Box(i % 2 == 0 ? "trak" : "mdia", nested);
        var facts = await ReadAsync([.. Box("ftyp", [.. "isom\0\0\0\0isom"u8]), .. Box("moov", nested)]);
        Assert.False(facts.IsComplete);
    }

    [Fact]
    public void Whatever_is_changed_in_a_file_the_answer_is_facts_or_the_documented_exception()
    {
        var movie = clip.Bytes.AsSpan().IndexOf("moov"u8) - 4;
        var interesting = Gen.Int[0, 8].Select(i => new byte[] { 0, 1, 2, 7, 8, 0x7F, 0x80, 0xFE, 0xFF }[i]);
        var change = Gen.Select(Gen.OneOf(Gen.Int[0, 64], Gen.Int[movie, clip.Bytes.Length - 1]), Gen.OneOf(interesting, Gen.Byte), Gen.Int[1, 8]);
        Gen.Select(change.Array[1, 6], Gen.Int[0, clip.Bytes.Length]).Sample((changes, cut) =>
        {
            var bytes = (byte[])clip.Bytes.Clone();
            foreach (var (at, value, count) in changes) bytes.AsSpan(at, Math.Min(count, bytes.Length - at)).Fill(value);
            if (cut % 4 == 0) bytes = bytes[..cut];
            var reading = ReadAsync(bytes);
            Assert.True(reading.IsCompleted); // a MemoryStream never waits
            Assert.True(reading.IsCompletedSuccessfully || reading.Exception!.InnerException is Mp4FormatException, reading.Exception?.ToString());
        }, iter: 3000);
    }

    private static Task<Mp4Facts> ReadAsync(byte[] bytes) => Mp4File.ReadAsync(new MemoryStream(bytes, writable: false));

    private static byte[] Box(string type, byte[] content) => [.. Header((uint)(content.Length + 8), type), .. content];

    private static byte[] Header(uint size, string type)
    {
        var header = new byte[8];
        BinaryPrimitives.WriteUInt32BigEndian(header, size);
        Encoding.ASCII.GetBytes(type, header.AsSpan(4));
        return header;
    }

    public sealed class Clip : IAsyncLifetime
    {
        private readonly TemporaryFolder _folder = new();

        public byte[] Bytes { get; private set; } = [];

        public async ValueTask InitializeAsync() => Bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(_folder["clip.mp4"], Source.TrimEnd()));

        public ValueTask DisposeAsync()
        {
            _folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
