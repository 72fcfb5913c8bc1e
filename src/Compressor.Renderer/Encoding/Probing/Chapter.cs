namespace Compressor.Renderer.Encoding.Probing;

/// <param name="Start">Seconds.</param>
/// <param name="End">Seconds.</param>
/// <param name="Title">Empty: none.</param>
internal sealed record Chapter(double Start, double End, string Title);
