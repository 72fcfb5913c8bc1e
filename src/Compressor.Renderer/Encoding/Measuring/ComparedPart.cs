namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>A part of a result that is compared with its source.</summary>
/// <param name="At">Seconds of the result.</param>
/// <param name="Seconds">Its length.</param>
/// <param name="Weight">What it stands for, as a share of the whole result.</param>
internal sealed record ComparedPart(double At, double Seconds, double Weight)
{
    /// <summary>Of so many frames, one is compared.</summary>
    public int Every { get; init; } = 1;
}
