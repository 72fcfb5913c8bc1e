namespace Compressor.Core.Prompts;

/// <summary>Derives the goal of an instruction, and judges a result by it.</summary>
public static partial class GoalJudge
{
}
