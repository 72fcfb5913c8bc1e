using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

public class StreamChoiceTests
{
    private static FfprobeStream Video(int index, int width) => new() { Index = index, CodecType = "video", CodecName = "h264", Width = width, Height = width };

    private static FfprobeStream Sound(int index, int channels) => new() { Index = index, CodecType = "audio", CodecName = "ac3", Channels = channels };

    [Theory]
    [InlineData(1280, 640, 1)]
    [InlineData(640, 1280, 3)]
    public void Of_several_programs_the_sound_is_that_of_the_picture(int first, int second, int sound)
    {
        FfprobeStream[] streams = [Video(0, first), Sound(1, 2), Video(2, second), Sound(3, 6)];
        var probe = new FfprobeJson { Streams = streams, Programs = [new(streams[..2]), new(streams[2..])] };
        Assert.Equal(sound, StreamChoice.Of(probe).Sounds[0].Index);
    }

    [Fact]
    public void A_sound_for_some_viewers_is_better_than_that_of_another_program()
    {
        FfprobeStream[] streams = [Video(0, 1280), Sound(1, 2) with { Disposition = new Dictionary<string, int> { ["visual_impaired"] = 1 } }, Video(2, 640), Sound(3, 2)];
        var probe = new FfprobeJson { Streams = streams, Programs = [new(streams[..2]), new(streams[2..])] };
        Assert.Equal(1, StreamChoice.Of(probe).Sounds[0].Index);
    }

    /// <summary>Marks of the two sounds, and the channels of the second.</summary>
    [Theory]
    [InlineData("comment", "default", 2, 2)]
    [InlineData("comment default", "", 2, 2)]
    [InlineData("default", "", 2, 1)]
    [InlineData("default", "", 6, 1)]
    [InlineData("", "default", 2, 2)]
    [InlineData("", "", 2, 1)]
    [InlineData("", "", 6, 2)]
    public void The_sound_that_is_meant_is_the_default_for_all_viewers_with_the_most_channels(string first, string second, int channels, int meant)
    {
        FfprobeStream[] streams = [Video(0, 640), Marked(Sound(1, 2), first), Marked(Sound(2, channels), second)];
        Assert.Equal(meant, StreamChoice.Of(new FfprobeJson { Streams = streams }).Sounds[0].Index);

        static FfprobeStream Marked(FfprobeStream stream, string marks) =>
            stream with { Disposition = marks.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(mark => mark, _ => 1, StringComparer.Ordinal) };
    }

    [Fact]
    public void Programs_are_read_as_ffprobe_lists_them()
    {
        var probe = FfprobeJson.Parse("""{"programs":[{"program_id":1,"streams":[{"index":0,"codec_type":"video"},{"index":1,"codec_type":"audio"}]}],"streams":[]}""");
        Assert.Equal([0, 1], probe.Programs.Single().Streams.Select(stream => stream.Index));
    }
}
