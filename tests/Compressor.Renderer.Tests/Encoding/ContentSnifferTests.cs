using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

public class ContentSnifferTests
{
    [Theory]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0", "mp4", "mov")]
    [InlineData("\0\0\0\u0018ftypqt  \0\0\0\0", "mov", "mov")]
    [InlineData("\0\0\0\u0018ftypM4A \0\0\0\0", "m4a", "mov")]
    [InlineData("\0\0\0\u0008wide\0\0\0\u0008mdat", "mov", "mov")]
    [InlineData("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0082\u0084webm", "webm", "matroska")]
    [InlineData("\u001aE\u00df\u00a3\u0001\0\0\0\0\0\0\u001fB\u0082\u0088matroska", "mkv", "matroska")]
    [InlineData("RIFF\u0010\0\0\0AVI LIST", "avi", "avi")]
    [InlineData("RIFF\u0010\0\0\0WEBPVP8 ", "webp", "webp_pipe")]
    [InlineData("RIFF\u0010\0\0\0WAVEfmt ", "wav", "wav")]
    [InlineData("GIF89a\u0010\0\u0010\0\0\0\0", "gif", "gif")]
    [InlineData("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "png", "png_pipe")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\u0001", "jpg", "jpeg_pipe")]
    [InlineData("\u00ff\u00f1\u0050\u0080\u0001\u007f\u00fc\0\0\0\0\0", "aac", "aac")]
    [InlineData("\u00ff\u00fb\u0090\u0064\0\0\0\0\0\0\0\0", "mp3", "mp3")]
    [InlineData("ID3\u0003\0\0\0\0\0\u0002xx\u00ff\u00fb\u0090\u0064", "mp3", "mp3")]
    [InlineData("ID3\u0003\0\0\0\0\0\u0002xx\u00ff\u00f1\u0050\u0080", "aac", "aac")]
    public void Content_names_the_format_and_the_only_demuxer(string head, string format, string demuxer) =>
        Assert.Equal(new SniffedFormat(format, demuxer), ContentSniffer.Sniff(System.Text.Encoding.Latin1.GetBytes(head)));

    [Theory]
    [InlineData("#EXTM3U\n#EXTINF")]
    [InlineData("ffconcat version 1.0")]
    [InlineData("OggS\0\u0002\0\0\0\0\0\0")]
    [InlineData("<?xml version='1.0'?>")]
    [InlineData("short")]
    public void Everything_else_is_no_supported_format(string head) => Assert.Null(ContentSniffer.Sniff(System.Text.Encoding.Latin1.GetBytes(head)));
}
