namespace Compressor.Edits.Tests;

public class CodecTests
{
    [Theory]
    [InlineData("use HEVC to save space, under 20MB", "size=20000000 compress codec=hevc")]
    [InlineData("use H.265", "codec=hevc")]
    [InlineData("encode it as AV1, 10 MB", "size=10000000 compress codec=av1")]
    [InlineData("AV1", "codec=av1")]
    [InlineData("convert to h264", "codec=h264")]
    [InlineData("convert my HEVC video to H.264", "codec=h264")]
    [InlineData("H.265 instead of H.264 please", "codec=hevc")]
    [InlineData("my iPhone clip is HEVC, compress it to 10MB", "size=10000000 compress")]
    [InlineData("this H.264 file should be under 5MB", "size=5000000 compress")]
    [InlineData("don't use HEVC, 5MB", "size=5000000 compress")]
    [InlineData("my TV doesn't play AV1, make it H.264", "codec=h264")]
    [InlineData("用H265编码，体积小点", "compress codec=hevc")]
    [InlineData("转成HEVC，压到5MB", "size=5000000 compress codec=hevc")]
    [InlineData("原视频是H.265编码的，压到5MB", "size=5000000 compress")]
    [InlineData("不要用AV1，10MB以内", "size=10000000 compress")]
    public void The_codec_that_is_asked_for_is_read(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("hevc", true)]
    [InlineData("h264", false)]
    public void A_result_in_another_codec_is_not_what_was_asked(string codec, bool isMet)
    {
        var asked = new VideoEdit { Codec = new Codec(Codec.Hevc) };
        var verdict = Verdict.Of(new JudgedResult(Goal.Of(asked, Samples.Source), asked, Samples.Source with { VideoCodec = codec }), Language.English);

        Assert.Equal(isMet ? [] : ["The picture is encoded in H.264, not H.265."], verdict.Unmet);
        Assert.Equal(isMet ? [] : [EditKind.Codec], verdict.AskAgain);
        Assert.Empty(verdict.Unchecked);
    }

    [Fact]
    public void A_codec_that_a_file_does_not_tell_is_unchecked()
    {
        var asked = new VideoEdit { Codec = new Codec(Codec.Hevc) };
        Assert.Equal([EditKind.Codec], Verdict.Of(new JudgedResult(Goal.Of(asked, Samples.Source), asked, Samples.Source), Language.English).Unchecked);
    }
}
