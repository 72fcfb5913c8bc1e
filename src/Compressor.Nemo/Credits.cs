namespace Compressor.Nemo;

/// <summary>The balance of an account.</summary>
public sealed record Credits(double Available, double Frozen, double Total);
