/* The three Gaussian kernels as C writes them, for PlumesBench: million places a second on one core.
 * Reads two arrays of doubles (x, then y) from standard input; prints a line a kernel: name, speed, sum. */
#define _GNU_SOURCE
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define N 16384
#define REPEATS 200
#define RUNS 7

static const double H = 50, Q = 10, U = 3;

__attribute__((noinline)) void powers(const double *restrict x, const double *restrict y, double *restrict c, int n) {
    for (int i = 0; i < n; i++) {
        double sy = 0.22 * pow(x[i], 0.894), sz = 0.20 * pow(x[i], 0.85);
        c[i] = Q / (2 * M_PI * U * sy * sz) * exp(-y[i] * y[i] / (2 * sy * sy)) * 2 * exp(-H * H / (2 * sz * sz));
    }
}

__attribute__((noinline)) void briggs(const double *restrict x, const double *restrict y, double *restrict c, int n) {
    for (int i = 0; i < n; i++) {
        double sy = 0.22 * x[i] / sqrt(1 + 1e-4 * x[i]), sz = 0.20 * x[i];
        c[i] = Q / (2 * M_PI * U * sy * sz) * exp(-y[i] * y[i] / (2 * sy * sy)) * 2 * exp(-H * H / (2 * sz * sz));
    }
}

__attribute__((noinline)) void ground(const double *restrict x, const double *restrict y, double *restrict c, int n) {
    for (int i = 0; i < n; i++) {
        double sy = 0.22 * x[i] / sqrt(1 + 1e-4 * x[i]), sz = 0.20 * x[i];
        c[i] = Q / (M_PI * U * sy * sz) * exp(-0.5 * (y[i] * y[i] / (sy * sy) + H * H / (sz * sz)));
    }
}

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + t.tv_nsec * 1e-9;
}

int main(void) {
    static double x[N], y[N], c[N];
    if (fread(x, sizeof(double), N, stdin) != N || fread(y, sizeof(double), N, stdin) != N) {
        return 1;
    }
    void (*kernels[])(const double *, const double *, double *, int) = {powers, briggs, ground};
    const char *names[] = {"powers", "briggs", "ground"};
    for (int k = 0; k < 3; k++) {
        double best = 1e9, sum = 0;
        for (int r = 0; r < RUNS; r++) {
            double start = now();
            for (int q = 0; q < REPEATS; q++) {
                kernels[k](x, y, c, N);
            }
            double seconds = (now() - start) / REPEATS;
            best = seconds < best ? seconds : best;
        }
        for (int i = 0; i < N; i++) {
            sum += c[i];
        }
        printf("%s %.3f %.17g\n", names[k], N / best / 1e6, sum);
    }
    return 0;
}
