namespace Compressor.Media.Tests;

public class MediaFormatsTests
{
    [Fact]
    public void The_names_are_those_of_the_API() => Assert.Equal("mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac", string.Join(", ", MediaFormats.NemoVideoNames));

    [Fact]
    public void Each_format_has_a_content_type_of_its_kind()
    {
        foreach (var format in MediaFormats.All)
        {
            if (format != MediaFormats.Mxf && format != MediaFormats.Rm) Assert.StartsWith(format.Kind.ToString().ToLowerInvariant() + "/", format.ContentType);
            Assert.Equal(format.ContentType, MediaFormats.ContentTypeOf(format.Name));
        }
    }

    [Theory]
    [InlineData("JPEG", "image/jpeg")]
    [InlineData("MP4", "video/mp4")]
    [InlineData("MTS", "video/mp2t")]
    [InlineData("vob", "video/mpeg")]
    [InlineData("opus", "audio/ogg")]
    [InlineData("exe", "application/octet-stream")]
    [InlineData("", "application/octet-stream")]
    public void A_content_type_is_found_by_extension(string extension, string contentType) => Assert.Equal(contentType, MediaFormats.ContentTypeOf(extension));

    [Fact]
    public void Each_name_that_every_backend_takes_is_one_of_ours() => Assert.Empty(MediaFormats.NemoVideoNames.Except(MediaFormats.Names));

    [Fact]
    public void An_animation_is_no_still() =>
        Assert.Equal([MediaFormats.Jpeg, MediaFormats.Png, MediaFormats.WebP, MediaFormats.Heic, MediaFormats.Avif, MediaFormats.Tiff, MediaFormats.Bmp, MediaFormats.Psd, MediaFormats.JpegXl, MediaFormats.Jpeg2000, MediaFormats.Qoi, MediaFormats.Ppm, MediaFormats.Pgm, MediaFormats.Pbm, MediaFormats.Pam], MediaFormats.All.Where(format => format.IsStill));
}
