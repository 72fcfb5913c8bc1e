namespace Compressor.Renderer.Runs;

/// <summary>The user can't pay for the message.</summary>
internal sealed class OutOfCreditsException() : Exception("Out of credits.");
