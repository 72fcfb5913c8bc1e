using Compressor.Edits;

namespace Compressor.Renderer.Tests.Support;

/// <summary>Edits in one line.</summary>
internal static class Asked
{
    /// <param name="start">Seconds.</param>
    /// <param name="duration">Seconds.</param>
    public static VideoEdit Of(
        long? maxBytes = null, bool smallest = false, double? start = null, double? duration = null, int? width = null, int? height = null, int? shortSide = null,
        double? frameRate = null, (int Width, int Height)? aspect = null, bool aspectPad = false, bool mute = false, int? rotate = null, FlipDirection? flip = null) => new()
        {
            Size = maxBytes is not null || smallest ? new SizeLimit { Bytes = maxBytes, Smallest = smallest } : null,
            Trim = start is not null || duration is not null ? new Trim { Start = start, End = (start ?? 0) + duration } : null,
            FrameSize = (width ?? height ?? shortSide) is null ? null : new FrameSize { Width = width, Height = height, ShortSide = shortSide },
            FrameRate = frameRate is { } rate ? new FrameRate(rate) : null,
            Aspect = aspect is { } shape ? new AspectRatio(shape.Width, shape.Height, aspectPad ? AspectFit.Pad : AspectFit.Crop) : null,
            Mute = mute,
            Flip = flip is { } direction ? new Flip(direction) : null,
            Rotation = rotate is { } degrees ? new Rotation(degrees) : null,
        };
}
