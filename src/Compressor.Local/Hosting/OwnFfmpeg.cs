using Compressor.Edits;
using Compressor.Errors;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Settings;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Hosting;

/// <summary>The ffmpeg that the own renderer runs.</summary>
internal static class OwnFfmpeg
{
    /// <exception cref="UsageException">It is missing; the sentence says how it is installed.</exception>
    public static FfmpegPrograms Require(IConfiguration configuration)
    {
        try
        {
            return FfmpegLocator.Find(configuration.ReadSettings<EncodingOptions>());
        }
        catch (EncodingException e)
        {
            throw new UsageException(language => RenderFailure.MissingFfmpeg(language.IsChinese() ? language.Say("", e.Chinese ?? "") : e.Message, FfmpegInstallation.Command, language).Describe(), e);
        }
    }
}
