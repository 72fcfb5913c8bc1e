namespace Compressor.Renderer.Encoding.Plans;

/// <summary>Some frames of a result, in a row, which are encoded by themselves. They are filtered like the whole, from a little before the first of them.</summary>
/// <param name="Seek">Seconds of the whole result from which its clip is read; times of the part count from here.</param>
/// <param name="From">Seconds of the part's times shortly before the first frame; those before it only lead in.</param>
/// <param name="At">Seconds of the part's times at which the first frame is shown.</param>
internal sealed record FrameWindow(double Seek, double From, double At, int Frames);
