namespace Compressor.Renderer.Renders;

/// <summary>A render with this id exists.</summary>
internal sealed class DuplicateRenderException() : Exception("Duplicate render id: a render with this id exists.");
