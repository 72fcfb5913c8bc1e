namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Closed GOPs in a row that are encoded by themselves.</summary>
/// <param name="From">Number of the first frame in the order in which they are shown, from 0.</param>
/// <param name="To">Number of the first frame behind it.</param>
internal readonly record struct FramePart(int From, int To)
{
    public int Frames => To - From;
}
