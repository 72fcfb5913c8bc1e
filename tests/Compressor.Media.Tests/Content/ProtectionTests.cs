using System.Buffers.Binary;
using Compressor.Media.Content;
using Compressor.TestSupport;

namespace Compressor.Media.Tests.Content;

public class ProtectionTests
{
    private const string Video = "-f lavfi -i testsrc2=s=64x48:r=25:d=1";
    private const string Sound = "-f lavfi -i sine=d=1";
    private const string Key = " -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb -encryption_kid a7e61c373e219033c21091fa607bf3b8";

    [Theory]
    [InlineData("mp4", Video + " -c:v libx264" + Key)]
    [InlineData("mp4", Sound + " -c:a aac" + Key)]
    public async Task Common_encryption_is_found(string extension, string arguments) => Assert.True(await IsEncryptedAsync(await MakeAsync(extension, arguments)));

    [Theory]
    [InlineData("mp4", Video + " -c:v libx264")]
    [InlineData("mkv", Video + " -c:v libx264")]
    [InlineData("webm", Video + " -c:v libvpx -live 1")]
    [InlineData("wmv", Video + " -c:v wmv2")]
    [InlineData("ts", Video + " -c:v libx264")]
    [InlineData("m2ts", Video + " -c:v libx264 -f mpegts -mpegts_m2ts_mode 1")]
    [InlineData("vob", Video + " -c:v mpeg2video -f vob")]
    [InlineData("gif", Video)]
    public async Task Others_are_not_encrypted(string extension, string arguments) => Assert.False(await IsEncryptedAsync(await MakeAsync(extension, arguments)));

    [Fact]
    public async Task Music_from_the_shop_that_protected_it_is_found()
    {
        var bytes = await MakeAsync("m4a", Sound + " -c:a aac");
        "drms"u8.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf("mp4a"u8)));
        Assert.True(await IsEncryptedAsync(bytes));
    }

    [Theory]
    [InlineData("ts", "", 188, 0)]
    [InlineData("m2ts", " -f mpegts -mpegts_m2ts_mode 1", 192, 4)]
    public async Task A_scrambled_broadcast_is_found(string extension, string arguments, int packet, int start)
    {
        var bytes = await MakeAsync(extension, Video + " -c:v libx264" + arguments);
        for (var at = start; at + 4 <= bytes.Length; at += packet)
        {
            if ((BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 1)) & 0x1FFF) is >= 0x100 and < 0x1FFF) bytes[at + 3] |= 0x80;
        }

        Assert.True(await IsEncryptedAsync(bytes));
        // A recorder's own header does not hide it.
        Assert.True(await IsEncryptedAsync([.. new byte[700], .. bytes]));
    }

    [Fact]
    public async Task A_scrambled_DVD_is_found()
    {
        var bytes = await MakeAsync("vob", Video + " -c:v mpeg2video -f vob");
        for (var at = 0; at + 7 < bytes.Length; at++)
        {
            if (bytes.AsSpan(at).StartsWith<byte>([0, 0, 1, 0xE0])) bytes[at + 6] |= 0x10;
        }

        Assert.True(await IsEncryptedAsync(bytes));
    }

    [Fact]
    public async Task Protected_Windows_Media_is_found()
    {
        var bytes = await MakeAsync("wmv", Video + " -c:v wmv2");
        // The object of the codecs' names becomes that of the protection.
        byte[] codecs = [0x40, 0x52, 0xD1, 0x86, 0x1D, 0x31, 0xD0, 0x11, 0xA3, 0xA4, 0x00, 0xA0, 0xC9, 0x03, 0x48, 0xF6];
        byte[] protection = [0xFB, 0xB3, 0x11, 0x22, 0x23, 0xBD, 0xD2, 0x11, 0xB4, 0xB7, 0x00, 0xA0, 0xC9, 0x55, 0xFC, 0x6E];
        protection.CopyTo(bytes.AsSpan(bytes.AsSpan().IndexOf(codecs)));
        Assert.True(await IsEncryptedAsync(bytes));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(17, false)]
    public async Task An_encrypted_track_of_Matroska_is_found(byte trackType, bool isEncrypted)
    {
        byte[] encodings = [0x6D, 0x80, 0x89, 0x62, 0x40, 0x86, 0x50, 0x33, 0x81, 0x01, 0x50, 0x35, 0x80];
        encodings[2] = (byte)(0x80 + encodings.Length - 3);
        encodings[5] = (byte)(0x80 + encodings.Length - 6);
        byte[] track = [0xD7, 0x81, 0x01, 0x83, 0x81, trackType, .. encodings];
        byte[] bytes = [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. "webm"u8, 0x18, 0x53, 0x80, 0x67, 0xFF, 0x16, 0x54, 0xAE, 0x6B, (byte)(0x80 + track.Length + 2), 0xAE, (byte)(0x80 + track.Length), .. track];
        Assert.Equal(isEncrypted, await IsEncryptedAsync(bytes));
    }

    private static async Task<byte[]> MakeAsync(string extension, string arguments)
    {
        using var folder = new TemporaryFolder();
        return await File.ReadAllBytesAsync(await FFmpeg.MakeAsync(folder["x." + extension], arguments));
    }

    private static Task<bool> IsEncryptedAsync(byte[] bytes) => Protection.IsEncryptedAsync(new MemoryStream(bytes, writable: false), ContentSniffer.Sniff(bytes)!);
}
