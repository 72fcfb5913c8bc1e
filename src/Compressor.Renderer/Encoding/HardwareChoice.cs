using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding;

/// <summary>Gives a plan the graphics chip that the settings ask for, if it really encodes a picture; else the processor stays, and the result says so.</summary>
internal sealed class HardwareChoice(EncoderCheck encoders, EncodingOptions options)
{
    private static readonly HardwareEncoder[] Known = [HardwareEncoder.Nvenc, HardwareEncoder.Qsv, HardwareEncoder.VideoToolbox, HardwareEncoder.Vaapi];

    public async Task<EncodingPlan> ChooseAsync(EncodingPlan plan, CancellationToken cancellationToken)
    {
        if (options.HardwareEncoder is HardwareEncoder.None || plan.Result.Kind is not ResultKind.Video || plan.Mode is EncodingMode.Copy) return plan;
        foreach (var hardware in options.HardwareEncoder is HardwareEncoder.Auto ? Known : [options.HardwareEncoder])
        {
            var codec = new HardwareCodec(plan.Codec, hardware, options.HardwareDevice);
            if (await encoders.HasAsync(codec, cancellationToken)) return plan with { Codec = codec };
        }

        return plan with { Notes = [.. plan.Notes, EncodingNotes.HardwareNotFound] };
    }

    /// <summary>Carries out a plan on its chip, and on the processor where the chip can't: pictures may be too small for it, or bytes too few.</summary>
    /// <exception cref="EncodingException">The processor can't either.</exception>
    public static async Task<EncodedFile> EncodeAsync(EncodingPlan plan, Func<EncodingPlan, Task<EncodedFile>> encode)
    {
        if (plan.Codec is not HardwareCodec { Software: var software }) return await encode(plan);
        try
        {
            var file = await encode(plan);
            return file.Method is EncodingMethod.Copy ? file : file with { Notes = [.. file.Notes, EncodingNotes.HardwareUsed] };
        }
        catch (EncodingException exception) when (exception.Code is RenderErrorCodes.EncoderFailed or RenderErrorCodes.ImpossibleSize)
        {
            return await encode(plan with { Codec = software, Notes = [.. plan.Notes, EncodingNotes.HardwareFailed] });
        }
    }
}
