using System.Text;
using Compressor.Media.Content;
using Compressor.TestSupport;
using CsCheck;

namespace Compressor.Media.Tests.Content;

public class ContentSnifferTests
{
    private const string Video = "-f lavfi -i testsrc2=s=64x48:r=10:d=0.5";
    private const string Audio = "-f lavfi -i sine=d=0.5";

    [Theory]
    [InlineData("mp4", "mp4", Video + " -c:v libx264")]
    [InlineData("m4v", "mp4", Video + " -c:v libx264 -f ipod")]
    [InlineData("mov", "mov", Video + " -c:v libx264")]
    [InlineData("avi", "avi", Video + " -c:v mpeg4")]
    [InlineData("webm", "webm", Video + " -c:v libvpx")]
    [InlineData("mkv", "mkv", Video + " -c:v libx264")]
    [InlineData("jpg", "jpg", Video + " -frames:v 1")]
    [InlineData("png", "png", Video + " -frames:v 1")]
    [InlineData("gif", "gif", Video)]
    [InlineData("webp", "webp", Video + " -frames:v 1 -c:v libwebp")]
    [InlineData("mp3", "mp3", Audio + " -c:a libmp3lame -metadata title=x")]
    [InlineData("mp3", "mp3", Audio + " -c:a libmp3lame -id3v2_version 0 -write_xing 0")]
    [InlineData("mp3", "mp3", Audio + " -c:a libmp3lame -ar 22050 -id3v2_version 0 -write_xing 0")]
    [InlineData("wav", "wav", Audio)]
    [InlineData("m4a", "m4a", Audio + " -c:a aac")]
    [InlineData("aac", "aac", Audio + " -c:a aac")]
    [InlineData("ts", "ts", Video + " -c:v libx264")]
    [InlineData("m2ts", "m2ts", Video + " -c:v libx264 -f mpegts -mpegts_m2ts_mode 1")]
    [InlineData("mpg", "mpg", Video + " -r 25 -c:v mpeg1video")]
    [InlineData("vob", "mpg", Video + " -r 25 -c:v mpeg2video -f vob")]
    [InlineData("m2v", "m2v", Video + " -r 25 -c:v mpeg2video")]
    [InlineData("wmv", "wmv", Video + " -c:v wmv2")]
    [InlineData("wma", "wma", Audio)]
    [InlineData("flv", "flv", Video + " -c:v flv")]
    [InlineData("ogv", "ogv", Video + " -c:v libtheora")]
    [InlineData("ogg", "ogg", Audio + " -c:a libvorbis")]
    [InlineData("opus", "ogg", Audio + " -c:a libopus")]
    [InlineData("flac", "flac", Audio)]
    [InlineData("mxf", "mxf", Video + " -r 25 -c:v mpeg2video")]
    [InlineData("dv", "dv", Video + " -t 0.2 -target pal-dv -an")]
    [InlineData("rm", "rm", Video + " -c:v rv10")]
    [InlineData("wtv", "wtv", Video + " -r 25 -c:v mpeg2video")]
    [InlineData("3gp", "mp4", Video + " -s 176x144 -c:v h263")]
    [InlineData("3g2", "mp4", Video + " -s 176x144 -c:v h263")]
    [InlineData("apng", "png", Video)]
    [InlineData("avif", "avif", Video + " -pix_fmt yuv420p -c:v libaom-av1 -cpu-used 8")]
    [InlineData("aiff", "aiff", Audio)]
    [InlineData("caf", "caf", Audio)]
    [InlineData("wv", "wv", Audio)]
    [InlineData("bmp", "bmp", Video + " -frames:v 1")]
    [InlineData("tiff", "tiff", Video + " -frames:v 1")]
    [InlineData("jp2", "jp2", Video + " -frames:v 1 -c:v jpeg2000 -pix_fmt yuv420p")]
    [InlineData("ivf", "ivf", Video + " -c:v libvpx")]
    [InlineData("nut", "nut", Video + " -c:v mpeg4")]
    [InlineData("y4m", "y4m", Video)]
    [InlineData("h264", "h264", Video + " -c:v libx264")]
    [InlineData("264", "h264", Video + " -c:v libx264 -x264-params aud=1 -f h264")]
    [InlineData("h265", "h265", Video + " -c:v libx265 -x265-params log-level=none")]
    [InlineData("hevc", "h265", Video + " -c:v libx265 -x265-params log-level=none:aud=1")]
    [InlineData("wav", "wav", Audio + " -rf64 always")]
    [InlineData("mp2", "mp2", Audio)]
    [InlineData("ac3", "ac3", Audio)]
    [InlineData("eac3", "eac3", Audio)]
    [InlineData("dts", "dts", Audio + " -strict -2")]
    [InlineData("thd", "thd", Audio + " -ar 48000 -strict -2")]
    [InlineData("latm", "latm", Audio + " -c:a aac")]
    [InlineData("tta", "tta", Audio)]
    [InlineData("au", "au", Audio)]
    [InlineData("w64", "w64", Audio)]
    [InlineData("obu", "obu", Video + " -pix_fmt yuv420p -c:v libaom-av1 -cpu-used 8")]
    [InlineData("m4v", "mp4v", Video + " -c:v mpeg4 -f m4v")]
    [InlineData("gxf", "gxf", Video + " -s 720x576 -r 25 -c:v mpeg2video")]
    [InlineData("mpjpeg", "mjpeg", Video + " -f mpjpeg")]
    [InlineData("ppm", "ppm", Video + " -frames:v 1 -update 1")]
    [InlineData("pgm", "ppm", Video + " -frames:v 1 -update 1")]
    [InlineData("pbm", "ppm", Video + " -frames:v 1 -update 1")]
    [InlineData("pam", "ppm", Video + " -frames:v 1 -update 1")]
    [InlineData("qoi", "qoi", Video + " -frames:v 1 -update 1")]
    [InlineData("voc", null, Audio)]
    [InlineData("pcx", null, Video + " -frames:v 1 -update 1")]
    public async Task A_real_file_is_told_by_its_content(string extension, string? format, string arguments)
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder[$"x.{extension}"], arguments));
        Assert.Equal(format, ContentSniffer.Sniff(bytes)?.Name);
    }

    /// <summary>What a recorder, a cut or an earlier file left before the stream: bytes of that value.</summary>
    [Theory]
    [InlineData("ts", "ts", 1000, 0, Video + " -c:v libx264")]
    [InlineData("ts", "ts", 1500, 0x47, Video + " -c:v libx264")]
    [InlineData("m2ts", "m2ts", 700, 0xFF, Video + " -c:v libx264 -f mpegts -mpegts_m2ts_mode 1")]
    [InlineData("vob", "mpg", 1234, 0, Video + " -r 25 -c:v mpeg2video -f vob")]
    public async Task Bytes_before_a_stream_do_not_hide_it(string extension, string format, int length, byte value, string arguments)
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder[$"x.{extension}"], arguments));
        Assert.Equal(format, ContentSniffer.Sniff([.. Enumerable.Repeat(value, length), .. bytes])?.Name);
    }

    [Theory]
    [InlineData(1, "jpg")]
    [InlineData(2, "jpg")]
    [InlineData(3, "mjpeg")]
    public async Task Pictures_behind_one_another_are_a_video(int frames, string format)
    {
        using var folder = new TemporaryFolder();
        var bytes = await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x.mjpeg"], $"{Video} -frames:v {frames}"));
        Assert.Equal(format, (await ContentSniffer.SniffAsync(new MemoryStream(bytes)))?.Name);
        // A photo with a list of those behind it (CIPA DC-007) stays a photo.
        byte[] listed = [.. bytes[..2], 0xFF, 0xE2, 0, 8, .. "MPF\0II"u8, .. bytes[2..]];
        Assert.Equal("jpg", (await ContentSniffer.SniffAsync(new MemoryStream(listed)))?.Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("This is a plain text that someone named holiday.mp4.")]
    [InlineData("<!DOCTYPE html><html><body>ftypisom</body></html>")]
    [InlineData("#EXTM3U\n#EXT-X-VERSION:3\n#EXTINF:10,\nfile:///etc/passwd\n")]
    [InlineData("ffconcat version 1.0\nfile '/etc/passwd'\n")]
    [InlineData("RIFF\u0010\0\0\0ACONLIST....")]
    [InlineData("RIFF\u0010\0\0\0CDXAfmt ....")]
    [InlineData("\0\0\0\u0008ftypisom")]
    [InlineData("ÿþT\0e\0x\0t\0 \0i\0n\0 \0U\0T\0F\0-\01\06\0")]
    [InlineData("ÿûnot an mp3 after its first two bytes, whatever comes then")]
    [InlineData("GIF86a whatever")]
    [InlineData("ID3")]
    [InlineData("\u001AEß£\u0093B\u0082\u0084dash")]
    [InlineData("\u001AEß£\u0093B\u0086\u0081\u0001 an EBML file that says webm somewhere")]
    [InlineData("\0\0\0\u0018ftypxxxx\0\0\0\0isomavif")]
    [InlineData("Are free videos still a thing?")]
    [InlineData("The moov box is a part of a video.")]
    [InlineData("OggS\0\u0002\0\0\0\0\0\0")]
    [InlineData("short")]
    [InlineData("P1 is what she is called; P2 is another.")]
    [InlineData("P5\nfoo\nbar\n")]
    [InlineData("-- a list\n-- of\n-- lines")]
    [InlineData(".snd is the name of a file")]
    [InlineData("MP+ is short for something else, and more.")]
    [InlineData("\u000Bw\u001Eø@")]
    [InlineData("DAHUA")]
    [InlineData("\0\0\u0001°\u0001 no visual object")]
    [InlineData("FLV\u0001")]
    [InlineData("\0\0\u0001º")]
    [InlineData("BMW is the name of a car and no picture.")]
    [InlineData("MAC addresses have six bytes.")]
    [InlineData("II*\0\u0010\0\0\0CR\u0002\0 a raw photo that shows a preview")]
    [InlineData("II*\0\u0008\0\0\0\u0001\0þ\0\u0004\0\u0001\0\0\0\u0001\0\0\0 a preview as well")]
    [InlineData("\0\0\0\u0001gnothing of a profile")]
    [InlineData("\0\0\u0001³\0\0\0\0 no width, no height")]
    public void A_lookalike_is_no_format(string latin1) => Assert.Null(ContentSniffer.Sniff(Encoding.Latin1.GetBytes(latin1)));

    [Theory]
    [InlineData("\0\0\0\u0018ftyp3gp5\0\0\0\03gp5isom", "mp4", "mov")]
    [InlineData("\0\0\0\u0014ftyp3gp6\0\0\0\03gp6", "3gp", "mov")]
    [InlineData("\0\0\0\u0018ftypKDDI\0\0\0\03g2a3gp5", "3gp", "mov")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0mif1isom", "avif", "mov")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0avifmiaf", "avif", "mov")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0mif1isom", "heic", "heic")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0heicisom", "heic", "heic")]
    [InlineData("\0\0\0\u0018ftypxxxx\0\0\0\0yyyyzzzz", "mp4", "mov")]
    [InlineData("RIFF\0\0\u0001\0CDXAfmt \u0010\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0data\0\0\u0001\0\0ÿÿÿÿÿÿÿÿÿÿ\0\u0002\0", "mpg", "mpeg")]
    [InlineData("RF64ÿÿÿÿWAVEds64\u001C\0\0\0", "wav", "wav")]
    [InlineData("BW64ÿÿÿÿWAVEds64\u001C\0\0\0", "wav", "wav")]
    [InlineData("ID3\u0003\0\0\0\0\0\u0002xx\0\0fLaC\0\0\0\u0022", "flac", "flac")]
    [InlineData("\0\0\0\u0014ftypM4P \0\0\0\0M4P ", "m4a", "mov")]
    [InlineData("\0\0\0\u0014ftypqt  \0\0\0\0qt  ", "mov", "mov")]
    [InlineData("\0\0\0\u0014ftypM4A \0\0\0\0M4A ", "m4a", "mov")]
    [InlineData("\0\0\0\u0014ftypM4B \0\0\0\0M4B ", "m4a", "mov")]
    [InlineData("\0\0\0\u0008wide\0\0\0\0mdat", "mov", "mov")]
    [InlineData("\0\0\0\u0008free\0\0\0\u0008mdat", "mov", "mov")]
    [InlineData("\0\0\u0002\0skip\0\0\0\0", "mov", "mov")]
    [InlineData("\u001AEß£\u0093B\u0086\u0081\u0001B\u0082\u0088matroska\0\0", "mkv", "matroska")]
    [InlineData("\u001AEß£\u009FB\u0082\u0084webm", "webm", "matroska")]
    [InlineData("\u001AEß£\u0001\0\0\0\0\0\0\u001FB\u0082\u0084webm", "webm", "matroska")]
    [InlineData("ID3\u0003\0\0\0\0\0\u0002xx\u00FF\u00FB\u0090\u0064\0\0\0", "mp3", "mp3")]
    [InlineData("ID3\u0003\0\0\0\0\0\u0002xx\u00FF\u00F1\u0050\u0080\u0001\u007F\u00FC", "aac", "aac")]
    public void A_rare_form_is_known(string latin1, string format, string demuxer)
    {
        var sniffed = ContentSniffer.Sniff(Encoding.Latin1.GetBytes(latin1))!;
        Assert.Equal((format, demuxer), (sniffed.Name, sniffed.Demuxer));
    }

    [Theory]
    [InlineData(188, 100, "ts")]
    [InlineData(192, 4, "m2ts")]
    [InlineData(204, 0, "ts")]
    public void A_recording_may_begin_in_the_middle_of_a_packet(int packet, int start, string format)
    {
        var bytes = new byte[ContentSniffer.HeadLength];
        Array.Fill(bytes, (byte)0x55);
        for (var at = start; at + 4 < bytes.Length; at += packet) (bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]) = (0x47, 0x01, 0x00, 0x10);
        Assert.Equal(format, ContentSniffer.Sniff(bytes)?.Name);
        // Bad reception costs a packet or two, or says that one is damaged.
        bytes[start + packet] = 0x55;
        bytes[start + (7 * packet) + 1] |= 0x80;
        Assert.Equal(format, ContentSniffer.Sniff(bytes)?.Name);
        for (var at = start; at < bytes.Length; at += 3 * packet) bytes[at] = 0x55;
        Assert.Null(ContentSniffer.Sniff(bytes));
    }

    [Theory]
    [InlineData("fLaC\0\0\0\u0022", "flac")]
    [InlineData("\0\0\0\0fLaC\0\0\0\u0022", "flac")]
    [InlineData("\u00FF\u00F1\u0050\u0080\u0001\u007F\u00FC", "aac")]
    [InlineData("\u00FF\u00FB\u0090\u0064\0\0\0", "mp3")]
    [InlineData("nothing that is known", "mp3")]
    [InlineData("", "mp3")]
    public async Task What_is_behind_the_picture_of_a_tag_is_looked_at(string latin1, string format)
    {
        // 20,000 bytes of a tag, as 7 bits a byte.
        byte[] file = [.. "ID3\u0003\0\0\0\u0001\u001C\u0020"u8, .. new byte[20_000], .. Encoding.Latin1.GetBytes(latin1)];
        using var content = new MemoryStream([1, 2, .. file]) { Position = 2 };
        Assert.Equal(format, (await ContentSniffer.SniffAsync(content, TestContext.Current.CancellationToken))?.Name);
    }

    [Fact]
    public void Text_full_of_the_sync_byte_is_no_transport_stream() => Assert.Null(ContentSniffer.Sniff(Encoding.Latin1.GetBytes(new string('G', ContentSniffer.HeadLength))));

    [Fact]
    public void Any_bytes_are_a_known_format_or_none()
    {
        string[] starts = ["", "ID3", "\0\0\0 ftyp", "\u001AEß£", "RIFF", "ÿû", "ÿñ"];
        Gen.Select(Gen.Int[0, starts.Length - 1], Gen.Byte.Array[0, 300]).Sample((start, bytes) =>
        {
            var format = ContentSniffer.Sniff([.. Encoding.Latin1.GetBytes(starts[start]), .. bytes]);
            return format is null || MediaFormats.All.Contains(format);
        });
    }
}
