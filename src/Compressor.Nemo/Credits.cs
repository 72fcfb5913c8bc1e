namespace Compressor.Nemo;

/// <summary>The balance of an account.</summary>
/// <param name="Available">That can be spent.</param>
/// <param name="Frozen">Set aside for renders that have begun.</param>
/// <param name="Total">Both together.</param>
public sealed record Credits(double Available, double Frozen, double Total);
