namespace Compressor.Nemo;

public enum RenderPhase
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}
