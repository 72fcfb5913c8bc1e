namespace Compressor.Renderer.Encoding.Plans;

/// <summary>How loud a sound is, as EBU R 128 measures it.</summary>
/// <param name="Integrated">LUFS.</param>
/// <param name="TruePeak">dBTP.</param>
/// <param name="Range">LU: how far loud and quiet passages are apart (EBU Tech 3342).</param>
/// <param name="Threshold">LUFS below which passages don't count.</param>
internal sealed record Loudness(double Integrated, double TruePeak, double Range, double Threshold);
